"""Portuguese words for the second layer: what firms hold on people, and how they speak of it."""

MORE = {
    "rec": "dado dados informação informações informacao informacoes info infos ficha fichas"
    " processo perfil perfis dossiê dossier rasto rastro nota notas apontamento- anotação anotaç-"
    " observaç- comentário- gravação gravaç- histórico- historial registo registos registro"
    " registros percurso- trajeto- trajecto- localização localizaç- geolocaliz- gps posição posiç-"
    " deslocaç- deslocamento- rota rotas avaliação avaliaç- solvabilidade pontuação score"
    " entrevista foto fotos fotografia- imagem imagens vídeo"
    " vídeos filmagen- conversa conversas correspondência compras alugueres aluguéis cartão"
    " passaporte fotocópia- bi rg cnh assinatura contactos contatos hábitos preferências queixas"
    " reclamações cadastro visitas crédito habilitação cadastrais situação",
    "gps": "gps localizador geolocaliz- rastreador telemátic-",
    "hear": "ouvi- ouvir escut-",
    "account": "área",
    "accept": "aceit- admit- toler- quero",
    "price": "cara caro preço caros",
    "noidea": "ideia idéia",
    "fed": "cabelos pelos",
    "use": "sirv- serv-",
    "iretract": "retiro",
    "data": "!rastro !rasto",
    "goods": "!oficina",
    "keep": "!retific- !retifiq- !retirem !retirar !retire- !retorn-",
    "mine": "meu minha meus minhas",
    "aboutme": "",
    "trait": "endereço endereco morada email mail telefone telemóvel celular número nome apelido"
    " sobrenome nascimento cep código nif cpf rg residência telefones fixo zap rua género língua"
    " idioma empregador nacionalidade carta contacto iban estado profissão aniversário andar porta"
    " sexo tratamento",
    "you": "vosso vossa vossos vossas seu sua seus suas teu teus",
    "store": "sistema sistemas base bases banco bancos registo registos registro registros"
    " ficheiro ficheiros arquivo arquivos crm servidor- computador- agenda programa- listagens"
    " pastas gavetas papéis clientes cadastro cadastros documentos livros",
    "rid": "!retiro apag- elimin- exclu- excluir delet- destru- suprim- remov- remoç- limp-"
    " descart-"
    " tritur- rasg- queim- desaparec- sumi- sumam tir- !tiraram retir- esqueçam- esquecer encerr-"
    " fech- anonimiz- desfaç- desfaz- limpeza picar picotar deitem joguem",
    "his": "dele dela deles seu sua seus suas",
    "kin": "pai mãe marido mulher esposa esposo irmão irmã filho filha tio tia falecido falecida"
    " avô avó sogro sogra viúva viúvo",
    "stay": "fique fiquem ficar fica permaneç- continue continuem continuar conste constem constar"
    " figur- restar reste resta guardado",
    "reason": "motivo motivos razão razões sentido necessidade justific- interesse precisam",
    "business": "fazer procurar",
    "until": "enquanto litígio provisoria- temporaria- entretanto disputa contest- diferendo"
    " impugn- desacordo",
    "onlykeep": "congel- bloque- suspend- só somente apenas unicamente intactos parados",
    "freeze": "congel- bloque- suspend- restrinj- restring- limit-",
    "touch": "tocar toqu- mex- modifi-",
    "profile": "perfil perfis analis- hábitos algoritm- segment- scoring comportament- estatístic-"
    " cruz- perfilamento",
    "carry": "import- export- formato csv json xml excel legível reutiliz- estruturado"
    " portabilidade",
    "listen": "ler ouvir escutar ver consult- receb- obter conhec- entreg- chegar copi- imprim-"
    " saber recuper- mostr- facult- ceder ter forneç-",
    "ident": "identidade cidadão passaporte condução fotocop- digitaliz- habilitação cnh rg bi"
    " identificação",
    "insist": "insist- volt- torn- lig- contact- contat- incomod- telefon-",
    "put": "inscrev- anot- acrescent- indiqu- ponh- coloqu- registe- registr- complet- inclu-"
    " insir-",
    "takeback": "retir- revog- anul- desisto renunci- arrependi- retrat- cancel- desdig-",
    "decided": "solvabilidade crédito pontuação score avaliação algoritm- automatiz- decisão"
    " automática",
    "dead": "falecido falecida morto morta defunto óbito",
    "alive": "vivo viva",
    "unpaid": "pagar pago paga paguei dívida- devedor- inadimpl- devo dever devia saldad-"
    " liquidad- calote",
    "untrue": "falso falsa verdade mentira incorret- incorrect- errado errada erro inexat-",
    "fix": "resolv- consert- arranjem arranjar corrig- corrij- modific- mud- retific- sanar acert-"
    " rever"
    " modifiqu-",
    "iam": "chamome",
    "hope": "",
    "igive": "anexo seguem junto",
    "spare": "poup- evit- livrem",
    "language": "língua idioma português inglês espanhol francês sueco",
    "before": "antigo antiga anterior velho",
    "marketing": "campanha campanhas promocionais catálogo folhetos saldos descontos inquéritos"
    " publicitários panfletos novidades sorteios televendas brochuras brochura",
    "sales": "propor oferecer campanha campanhas televendas vendedores callcenter",
    "nomore": "nem",
    "contacts": "língua idioma",
    "see": "entreg- chegar facult-",
    "take": "risqu- !tiraram",
    "got": "recebeu receberam tiraram",
    "consent": "aceitado aceitei autorizado consentido aval",
    "call": "",
    "callme": "telefonem-",
    "correct": "ponham coloquem",
    "want": "quereria solicitamos pedimos pretendia queira pedia desejava",
    "machineread": "importar",
}
PHRASES = """
stranger = nunca comprei|comprámos ; 3
kinrec = @rec dele|dela|deles ; 4
notmine = não é|são meu|minha|meus|minhas ; 2
aboutme = sobre mim|nós ; 1
aboutme = de mim ; 1
aboutme = meu respeito|nome|cargo ; 1
aboutme = minha pessoa ; 1
aboutme = me dizem|diz|digam|concern-|respeitam ; 1
aboutme = contra mim ; 1
own = @hold|@written mim ; 3
hope = espero|penso cert-|corret-|correct-|bom ; 8
hope = antigo-|antiga-|ex|novo- client-|funcionári-|trabalhador-|inquilin-|colaborador- ; 1
hope = endereço|departamento|pessoa cert-|corret-|correct-|errad- ; 2
hope = link|ligação cancelamento|cancelar|desinscrição|remoção ; 3
igive = lhes|lhe envio|mando|remeto|anexo|forneço ; 1
igive = enviolhes|enviolhe|aqui envio|têm|tem|estão|vão ; 1
iam = me chamo ; 1
iam = meu apelido|sobrenome ; 1
iam = eu sou ; 1
takeback = mudei opinião|ideia ; 2
takeback = volto atrás ; 1
"""
