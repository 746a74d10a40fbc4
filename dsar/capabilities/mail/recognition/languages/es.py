"""Spanish words for the shared concepts, and a few rules of its own."""

from dsar.capabilities.mail.recognition.languages.es_plain import MORE, PHRASES
from dsar.capabilities.mail.recognition.languages.south import lexicon_of
from dsar.law.rights import Right

GROUPS = {
    "no": "no nunca jamás sin ningún ninguna nada ni tampoco",
    "after": "",
    "turn": "pero y por favor ruego gracias así entonces además rogaría",
    "that": "que",
    "since": "han ha habéis he todavía aún recibido",
    "broadcast": "webinar- curso cursos formación inscríbete descubre aprovecha política",
    "self": "yo me mi mí mis mío mía míos mías conmigo -me",
    "privacy": "rgpd gdpr lopd lopdgdd aepd arco personales personal privacidad protección"
    " responsable derecho",
    "erase": "borr- elimin- suprim- supres- supresión cancelación destru- eras- deshag- deshac-"
    " !borrador- !borrador olviden olvidar olvidad",
    "erasure": "supresión borrado eliminación cancelación destrucción",
    "take": "quit- saqu- sacar saca sacad sáquen retir- baja borr- elimin- suprim- tachar tachen"
    " tirar desaparec- desaparez- excluy- excluir cancelen cancelar tachad tach-",
    "eraseme": "borr-me borr-nme elimin-me suprim-me olvid-me bórrame bórrenme borradme elimíname"
    " elimínenme suprímanme olvídenme eliminadme",
    "takeme": "quit-me saqu-me sac-me retir-me quítenme quitadme sáquenme sacadme exclúyanme darme"
    " darnos denme dadme deme dénme tachadme táchenme bajarme",
    "erasethem": "borr-los borr-las borr-lo borr-la elimin-los elimin-las elimin-lo elimin-la"
    " suprim-los suprim-las suprim-lo destru-la destru-lo destru-los borrádlos bórrenlo bórrenlos"
    " elimínenlos elimínenlo bórrala bórrenla",
    "them": "todo todos todas los las lo la eso ello esto",
    "my": "mi mis mío mía míos mías",
    "me": "me mí yo conmigo -me",
    "about": "mí mi yo me persona mío mías míos conciern- conciernan conmigo nombre",
    "on": "sobre acerca respecto relativos relativa relativo referentes relacionad- conciern-"
    " concern- nombre",
    "of": "sobre acerca respecto relativos relativa relativo referentes relacionad- conciern-"
    " concern- nombre de a en con",
    "personal": "personal personales",
    "data": "dato datos data información informacion informaciones info ficha fichas expediente"
    " registros perfil historial datas antecedentes rastro",
    "contacts": "dirección direcciones domicilio correo mail email emilio teléfono teléfonos móvil"
    " celular fijo número nombre apellido apellidos nacimiento código dni nif postal nacido numero"
    " cp tel tfno tlf calle género",
    "surname": "apellido apellidos nombre",
    "birth": "nacimiento nacido nacida nací cumpleaños",
    "account": "cuenta cuentas perfil usuario registro",
    "close": "cierr- cerrar cerréis cerrada clausur- desactiv- baja cancel- elimin- borr-",
    "bank": "bancari- iban banco transferencia factura- domiciliación",
    "register": "sistema sistemas base bases basededatos registros fichero ficheros archivo"
    " archivos crm servidor- ordenador- programa empresa tienda vuestra libreta clientes sede",
    "list": "lista listas listado difusión distribución mailing mailings mailinglist suscriptores"
    " destinatarios listados envíos robinson",
    "marketing": "newsletter- boletín boletines publicidad publicitari- propaganda"
    " comercialización promoción promociones promocional- oferta ofertas spam marketing comercial"
    " comerciales márketing anuncio anuncios mercadotecnia publi spamear telemarketing televent-"
    " folletos catálogos suscripción",
    "newsletter": "newsletter- boletín boletines",
    "media": "correo correos mail mails email emails mensaje mensajes sms carta cartas catálogo"
    " catálogos folleto folletos llamada llamadas whatsapp whatsapps wasap- wasaps comunicación"
    " comunicaciones invitaciones revista revistas envíos notificaciones buzoneo encuestas ofertas"
    " mensajitos correítos propaganda correspondencia",
    "sales": "comercial comerciales vendedor- vender vendernos venderme ventas televent-"
    " teleoperad- telemarketing oferta ofertas promoción promociones publicidad publicitari-"
    " llamadas propaganda venta marketing",
    "unsub": "desuscri- desinscri- desapunt- unsubscribe desubscri-",
    "unsubme": "desuscr-me desapunt-me desinscr-me bajadme",
    "cancel": "cancel- anul- dar baja",
    "subscription": "suscripción subscripción newsletter- boletín boletines",
    "subscribe": "suscri- apunt- pedido solicitado consentido autorizado inscri-",
    "stop": "dejen dejad deja deje dejar dejéis paren parad parar cesen cesar cese basta detengan"
    " stop harto harta hartos termin- acab- pongan interrump- suspend- cesad paráis pares",
    "stopme": "déjenme dejadme",
    "nomore": "nunca jamás dejen dejad deja deje dejar dejéis paren parad parar cesen cesar basta"
    " stop ningún ninguna",
    "more": "más nunca jamás adelante tampoco ningún ninguna sucesivo",
    "send": "enví- envi- mand- remit- escrib- contact- comunic- recib- spam- bombarde- lleg-"
    " molest- acos-",
    "sendme": "env-rme env-rnos envi-me mand-me mánd-me escrib-me remit-me enviarme mandarme"
    " escribirme enviándome mandándome escribiéndome envíenme envíeme enviéis mandéis mandéisme",
    "get": "recib- tener ver queremos quiero",
    "call": "llamar llamen llame llames llaméis llaman llamáis llamando llamadas llamada llama"
    " telefonear telefoneen contacten contactar contacte contactado molest- insist-",
    "callme": "llam-me llam-nme llamarme llámenme llaméis llamadme llamándome telefonearme"
    " contactarme molestarme molestándome llamarnos",
    "back": "devuelv- vuelv- devolver mañana antes lunes martes miércoles jueves viernes horas"
    " hora tarde",
    "fed": "harto harta hartos hartas cansad- cansa aburrid- satur- inund- bombarde- molest- acos-"
    " hasta demasiad- abrum- hartazgo fastidi- agobi- coñazo",
    "leave": "dejen dejad dejar déjenme dejadme deja",
    "peace": "paz tranquilo tranquila tranquilos",
    "thanks": "gracias",
    "interest": "interes- interés",
    "block": "bloque- excluir exclusión excluyan robinson exclúyanme opong- oposición",
    "out": "fuera salir sal excluir exclúyanme baja salirme",
    "object": "opongo oponer oponerme oposición opong- niego prohíbo prohib- rechazo",
    "objection": "oposición",
    "process": "trat- utiliz- usan usar uséis usáis uso proces- emple-",
    "use": "utilic- utiliz- usan usar usen uséis usáis uso us-ndo emple- cedan",
    "limit": "limit- restrin- restric- bloqueo paralic-",
    "portability": "portabilidad",
    "machineread": "legible json csv xml estructurado interoperable mecánica",
    "transfer": "transf- transmit- traslad- export- port-",
    "another": "otro otra otros otras alguien",
    "third": "tercero terceros socios empresas partners",
    "consent": "consentimiento- autorización permiso consentí autoric- consiento autorizo"
    " autorizado",
    "withdraw": "retir- revoc- revoqu- anul- dejo",
    "keep": "guard- conserv- almacen- manten- mantien- reteng- retien- archiv- teng- tene- tien-",
    "hold": "tienen tiene tenéis tienes tenga tengan tengáis guard- conserv- almacen- dispon-"
    " pose- registrad- recog- recopil- saben sabéis sabe conoc- obra- obren maneja- trat- figur-"
    " const- consta existe- hay archiva- recab- mantienen mantenéis anotad- apuntad- guardáis"
    " anotaron apuntaron",
    "know": "saber conocer sepa decir díganme dígame decidme indi- informar infórmenme informen"
    " infórmeme confirmar confirmen confírmenme detallar expliquen explicar averiguar saben sabéis"
    " sabe decirme informarme confirmarme explíquenme comuni- aclar- indíquenme",
    "which": "cuál cuáles",
    "what": "qué que cuál cuáles cual cuales cuanto cuánta cuántos lo",
    "who": "quién quiénes quien quienes cuál destinatarios qué que",
    "where": "dónde donde procedencia origen fuente",
    "how": "cómo como",
    "why": "porqué qué para finalidad finalidades fines",
    "howlong": "cuánto cuanto tiempo plazo hasta cuándo cuando",
    "got": "sacado sacasteis sacaron obtenid- obtuv- obten- conseg- tienen tenéis tiene recog-"
    " cog- dado dio dieron facilit- encontr- proced- provien- habéis han recibi- salido viene"
    " vienen",
    "give": "dado dio dieron facilit- cedid- ced- pasad- proporcion- vendido vendieron",
    "share": "compart- cedid- ceder ceden cedéis cedieron comunic- transmit- facilit- transf-"
    " pasad- dado acceso divulg- entreg- revel- vendido vendieron venden vendéis",
    "see": "acced- acceder acceso copia copias ver recibir obtener tener consult- consultar"
    " conocer enví- envi- mand- facili- facilit- extracto listado informe entreg- proporcion-"
    " mostrar enseñ- remit- quiero dar descarg- revisar mostr- desglose resumen",
    "copy": "copia copias extracto listado informe duplicado resumen fotocopia relación",
    "access": "acceso acceder accedo",
    "if": "si",
    "history": "historial histórico",
    "something": "algo algún alguna algunos",
    "everything": "todo todos todas toda cualquier totalidad íntegro completo cuanto",
    "nothing": "nada ningún ninguna rastro",
    "want": "quiero quisiera quería querría queremos dese- solicit- pido pedir ruego exijo exig-"
    " gustaría necesito favor requier- rogaría insto puedo podría podrían podríais podéis pueden"
    " reclamo demando agradecería ejerc- ejerzo deseo queria",
    "please": "favor ruego gracias rogaría podrían podéis solicito pido",
    "be": "estar ser seguir sigo estoy soy figur- aparec- aparezc- estaba constar salir sale está"
    " son esté quedar vive forme sean continuar",
    "appear": "figur- consta consto constan aparec- aparezc- registrado registrada",
    "with": "con",
    "read": "ve ven lee leer ver consulta",
    "entirely": "completo totalmente definitivamente enteramente completamente",
    "told": "dije dicho avisé pedí repetí",
    "contain": "contiene contienen figura consta",
    "membership": "inscripción registro",
    "is": "es está ahora actualmente desde será pasa siguiente",
    "client": "cliente clienta",
    "forget": "olviden olvidarme olvidar olvídense olvidad",
    "oblivion": "olvido",
    "right": "derecho derechos",
    "rectification": "rectificación corrección",
    "article": "artículo articulo art artículos",
    "vanish": "desaparec- desaparez-",
    "picture": "foto fotos fotografía fotografías imagen imágenes vídeo vídeos video",
    "recording": "grabación grabaciones videovigilancia cámara cámaras imágenes grabad-"
    " conversación llamada",
    "cv": "cv currículum curriculum candidatura currículo solicitud",
    "correct": "corrij- correg- rectifi- modifi- cambi- actuali- actualic- correcci- rectificación"
    " enmiend- enmend- arregl- completar completen sustituy- sustitu- poned poner pongan ponga"
    " añad- corrección subsan- ajust- repar- anoten anotad anotar",
    "correctthem": "corregirlo corregirlos corríjanlo rectifíquenlo cámbienlo cambiadlo corregidlo"
    " arregladlo cambiarlo modificarlo actualizarlo",
    "changed": "cambiado cambié cambio cambiaron cambió",
    "changeme": "cambiado cambié",
    "wrong": "mal equivocad- erróne- error errores incorrect- inexact- antigu- viej- anterior"
    " obsolet- falt- falta faltan incomplet- desactualizad- falso confundid- errata anticuad-"
    " desfasad- caducad- cambiad- trocad- sobra",
    "new": "nuevo nueva nuevos nuevas correcto correcta correctos actual buena bueno",
    "moved": "mudado mudé mudanza mud- traslad- vivo vivía",
    "married": "casad- casé casarme divorci- boda matrimonio separad- casarse",
    "misspelt": "escrib- escrit- deletre- escribe acento tilde letra ortográfic- errata",
    "instead": "lugar vez sino cuando",
    "mixed": "confund- mezcl- duplicad-",
    "missing": "recibido llegado llega llegó recibí recibimos llegan todavía aún",
    "written": "escrito puesto anotado registrado apuntado figura consta aparece sale anotada"
    " anotaron apuntaron apuntada pone anotan apuntan escribieron",
    "unlawful": "ilícito ilegal",
    "attached": "adjunto adjunta adjuntos anexo",
    "need": "necesitan necesitáis necesita necesaria necesarios hace requiere requieren requerís",
    "reader": "clic haga pulse pincha pinche botón nuestro nuestra nuestros nuestras desea desean",
    "ours": "nuestro nuestra nuestros nuestras hemos",
    "phone": "operador línea",
    "order": "pedido pedidos factura- entrega envío presupuesto albarán facturación",
    "machine": "máquina máquinas tractor- motor batería neumático- pieza recambio excavadora-",
    "goods": "pedido pedidos factura facturas facturación facturar entrega entregas entregar"
    " paquete paquetes presupuesto pieza piezas máquina máquinas producto productos cita citas"
    " reserv- garantía contrato pago pagar pagado carrito línea líneas referencia stock tarifa"
    " tarifas precio precios devolución devolver reunión recambio- repuesto- albarán documento"
    " documentos tractor- motor- reembolso obra taller reparación excavadora- modelo técnico"
    " técnica técnicos ticket recibos vencimiento proveedor contraseña artículos adjunto adjunta"
    " manual mantenimiento transferencia consulta borrador cortacésped quitanieves desbrozadora",
}

OWN = {
    Right.ERASURE: """
4 > ser olvidado|olvidada
4 > derecho al|de olvido|supresión|cancelación ; unless @reader
4 baja cuenta|perfil|cliente|registro ; within 6 ; given @want|@self|@please ; unless
    @goods|@list|@marketing|@reader ; without @goods|@marketing
4 > baja @my @data|@account ; unless @list|@marketing|@goods
    """,
    Right.ACCESS: """
5 qué|que saben|sabéis|sabe|tienen|tenéis de mí|mi ; within 7 ; given
    saben|sabéis|sabe|datos|información ; unless @goods|@need
    """,
    Right.RECTIFICATION: """
4 @my @contacts es|son|está @new ; within 6 ; given @correct|@wrong ; unless @goods|@bank
4 > me he cambiado|mudado casa|piso|domicilio|dirección ; unless @goods
4 cambié|cambiado casa|piso|domicilio|dirección|teléfono|número ; within 4 ; unless @goods|@bank ;
    without @order
    """,
    Right.MARKETING_OBJECTION: """
5 baja @marketing|@list|@media ; within 9 ; unless @reader|@goods|@ours|cuenta|laboral
5 darme|denme|dadme|dar|dan|deme|causar|quiero|solicito baja ; given @marketing|@list ; unless
    @reader|@goods ; without @goods
5 > darme|denme|dadme|deme|dénme baja ; unless @reader|@goods|@account|cliente|base|sistema|datos ;
    without @goods|cuenta|base|ficheros|datos|laboral
5 > no me|nos
    envíen|envíe|enviéis|envíes|manden|mandéis|mandes|escriban|escribáis|llamen|llaméis|llames|llame
    más|nunca|publicidad|propaganda|ofertas ; despite no ; unless @back|@reader
5 > no vuelv-|quiero a|que llam-|escrib-|mand-|envi-|contact-|molest- ; despite no ; unless
    @goods|@reader|@ours
5 > no llam-|molest- más ; despite no ; unless @back
5 > deje-|deja-|pare- de llam-|mand-|envi-|escrib-|molest-|acos- ; unless @goods|@reader
    """,
}

SPELLINGS = """
eliminar eliminen eliminación borrar borren suprimir supriman supresión datos personales información
rectificar rectifiquen rectificación corregir corrijan modificar modifiquen actualizar actualicen
dirección teléfono publicidad suscripción boletín boletines newsletter comerciales promociones
ofertas enviarme mandarme llamarme recibir acceder acceso derecho fichero ficheros incorrecta
apellido conservan almacenan
"""

SPANISH = lexicon_of(
    "es", (GROUPS, MORE), SPELLINGS, OWN, PHRASES, "q=que xq=porque x=por tb=también pq=porque"
)
