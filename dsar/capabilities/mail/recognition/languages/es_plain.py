"""Spanish words for the second layer: what firms hold on people, and how people speak of it."""

MORE = {
    "rec": "dato datos data información informacion informaciones info ficha fichas expediente-"
    " registro registros perfil perfiles historial- histórico antecedentes rastro rastros huella-"
    " nota notas apunte- anotación anotacion- observacion- comentario- grabación grabacion-"
    " recorrido- trayecto- ubicación ubicacion- geolocaliz- gps posición posiciones"
    " desplazamiento- ruta rutas evaluación evaluacion- solvencia puntuación scoring"
    " entrevista foto fotos fotografía- imagen imágenes vídeo vídeos"
    " conversación conversacion- correspondencia compras alquileres carné carnet dni pasaporte"
    " fotocopia- permiso firma señas hábitos preferencias quejas reclamaciones contactos tarjeta"
    " visitas calificación referencias situación",
    "gps": "gps localizador geolocaliz- ubicación telemátic- rastreador",
    "hear": "escuch- oír",
    "account": "área",
    "accept": "acept- admit- toler- quiero consient-",
    "price": "cara caro precio precios caros",
    "noidea": "idea",
    "fed": "narices coronilla moño",
    "use": "sirv-",
    "iretract": "retiro",
    "mixed": "intercambi- invertid-",
    "goods": "!taller",
    "mine": "mío mía míos mías",
    "aboutme": "",
    "trait": "dirección direcciones domicilio correo mail email teléfono teléfonos móvil celular"
    " fijo número nombre apellido apellidos nacimiento código dni nif nie postal cp calle género"
    " idioma lengua empresa empleador nacionalidad carné contacto iban estado sexo tratamiento"
    " señas profesión cumpleaños puerta piso",
    "you": "su sus vuestro vuestra vuestros vuestras tu tus",
    "store": "sistema sistemas base bases basededatos registro registros fichero ficheros archivo"
    " archivos crm servidor- ordenador- programa- listados listas carpetas cajones papeles agenda"
    " clientes documentos libros libreta directorio",
    "rid": "!retiro borr- elimin- suprim- supres- destru- tritur- romper rompan rompáis desaparec-"
    " desaparez- limpi- quit- saqu- sacar sáquen- sacad tir- deshag- deshac- olviden olviden-"
    " olvidar olvidad olvídense quem- vací-"
    " cerrar cierr- cerréis anonimi- retir- !borrador- !retirada papelera prescind-",
    "his": "su sus",
    "kin": "padre madre papá mamá marido mujer esposa esposo hermano hermana hijo hija tío tía"
    " difunto difunta abuelo abuela suegro suegra viuda viudo",
    "stay": "queden quede quedar siga sigan seguir permanezc- figur- constar conste aparecer"
    " aparezca quedarse quedarme estar",
    "reason": "motivo motivos razón razones sentido necesidad falta justific-",
    "business": "pinto hacer",
    "until": "mientras litigio pleito provisional- temporal- entretanto resuelv- impugn-"
    " disputa desacuerdo",
    "onlykeep": "congel- bloque- suspend- solo sólo solamente únicamente intactos paralic- parados",
    "freeze": "congel- bloque- suspend- paralic- restrinj- restring- inmovili-",
    "touch": "toqu- tocar modifi-",
    "profile": "perfil perfiles perfilado analic- analiz- hábitos algoritm- segment- scoring"
    " comportamiento estadístic- cruzar cruc- clasific-",
    "carry": "import- export- formato csv json xml excel legible reutiliz- estructurado"
    " interoperable portabilidad lectura",
    "listen": "leer escuch- oír ver mirar consult- recib- obten- conocer entreg- llegar copi-"
    " imprim- saber recuper- envíen- mostr- facilit-",
    "ident": "identidad dni nie pasaporte carné carnet fotocopi- escane- permiso licencia conducir",
    "insist": "insist- vuelv- llam- molest- contact-",
    "put": "inscrib- anot- añad- indi- pong- poner registr- complet- apunt- introduz- metan",
    "takeback": "retir- revoc- revoqu- anul- desdig- desdec- renunci- arrepient-",
    "decided": "solvencia crédito puntuación scoring evaluación algoritm- automatiz- decisión"
    " automática calificación",
    "dead": "fallecido fallecida muerto muerta difunto difunta",
    "alive": "vivo viva vivito",
    "unpaid": "pagar pagado pagué pago impag- deuda- deudor- moros- debo deber debía saldad-"
    " liquid-",
    "untrue": "falso falsa cierto cierta verdad incierto mentira erróne- inexact- incorrect- error",
    "fix": "arregl- solucion- resolver resuelv- subsan- corrij- correg- modifi- modifiq- cambi-"
    " rectifi- remedi- enmiend-",
    "iam": "",
    "hope": "",
    "igive": "adjunto",
    "spare": "ahorr- piedad evit- líbr- libren absteng-",
    "language": "idioma lengua castellano español inglés francés catalán gallego sueco",
    "before": "antiguo antigua anterior viejo",
    "marketing": "campaña campañas promocionales folleto catálogo rebajas descuentos encuestas"
    " panfletos octavillas sorteos publicitarios novedades televenta descuento",
    "sales": "ofrecerme ofrecernos campaña campañas teleoperadores televendedores centralita",
    "stop": "cejen desistan evit-",
    "data": "!rastro señas",
    "contacts": "señas idioma",
    "see": "hagan llegar entreg-",
    "got": "recibid- tomaron tomado",
    "consent": "acepté aceptado accedí consentimientos di",
    "call": "telefonean telefonearon telefoneado",
    "callme": "telefone-",
    "correct": "modifiq-",
    "want": "quisiéramos desearía solicitamos rogamos haría harían harán",
    "machineread": "importar",
}
PHRASES = """
stranger = nunca comprado|compré|compramos ; 4
notmine = no es|son|está mío|mía|míos|mías ; 1
aboutme = mi|mío nombre|persona|respecto|cuenta|cargo ; 1
aboutme = sobre|acerca|respecto|contra mí|mi|nosotros ; 2
aboutme = me|nos conciern-|concern-|afect-|respect-|atañ-|refier- ; 1
own = @rec mío|míos|mía|mías ; 1
own = @hold|@written de mi ; 2
hope = espero|confío correct-|adecuad-|buen-|bien ; 8
hope = antiguo-|antigua-|nuevo-|ex cliente-|emplead-|trabajador-|inquilino- ; 1
hope = dirección|departamento|persona correct-|adecuad-|indicad- ; 2
hope = enlace baja|darse|desuscri- ; 4
igive = les|le|os envío|mando|paso|facilito|remito|adjunto ; 1
igive = aquí tienen|tiene|están|van ; 1
iam = me llamo ; 1
iam = mi apellido ; 1
iam = yo soy ; 1
takeback = cambiado opinión|idea ; 3
takeback = echo atrás ; 3
takeback = doy marcha ; 2
"""
