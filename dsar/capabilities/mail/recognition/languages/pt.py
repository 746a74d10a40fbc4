"""Portuguese words, of Portugal and Brazil, for the shared concepts, and a few rules."""

from dsar.capabilities.mail.recognition.languages.pt_plain import MORE, PHRASES
from dsar.capabilities.mail.recognition.languages.south import lexicon_of
from dsar.law.rights import Right

GROUPS = {
    "no": "não nao nunca jamais sem nenhum nenhuma nada nem tampouco",
    "after": "",
    "turn": "mas e favor obrigado obrigada agradeço grato então assim além portanto pf pfv",
    "that": "que",
    "since": "ainda recebi foram foi",
    "broadcast": "webinar- curso cursos formação inscrevase descubra aproveite política",
    "self": "eu me mim meu meus minha minhas comigo -me lhe",
    "privacy": "rgpd gdpr lgpd cnpd anpd pessoais pessoal privacidade proteção protecção titular"
    " dpo encarregado",
    "erase": "apag- elimin- exclu- excluir delet- destru- suprim- remov- remoção limpar limpem"
    " descart- expurg- anonimiz- cancelamento sumir excluam apague- esqueçam esquecer",
    "erasure": "apagamento eliminação exclusão remoção destruição supressão",
    "take": "tir- retir- remov- remoção exclu- excluir apag- elimin- risc- sair descadastr- limpar"
    " desaparec- delet- saquem risqu-",
    "eraseme": "apag-me elimin-me remov-me esquec-me excluamme apaguemme",
    "takeme": "tir-me retir-me remov-me risqu-me exclu-me descadastr-me tiremme retiremme",
    "erasethem": "apagalos apagalas apagálo elimin-los elimin-las eliminalos removelos removelas"
    " excluilos apaguemno apaguemnos eliminemnos apaguemnas destrulos destruilos removamnos"
    " apagálos apagála apagala eliminala destruila apaguemna excluamnos",
    "them": "tudo todos todas os as los las lo eles elas isso isto",
    "my": "meu meus minha minhas",
    "me": "me mim eu -me comigo",
    "about": "mim me meu minha eu respeito pessoa dizem minhas comigo meus nome",
    "on": "sobre acerca respeito relativ- referent- relacionad- quanto",
    "of": "sobre acerca respeito relativ- referent- relacionad- quanto de a em com nome",
    "personal": "pessoais pessoal",
    "data": "dado dados informação informações informacao informacoes info infos ficha fichas"
    " processo perfil dossiê rastro dossier cadastrais",
    "contacts": "endereço endereco morada email mail telefone telemóvel celular número numero nome"
    " apelido sobrenome nascimento cep código contacto contato contactos contatos nif cpf postal"
    " residência telefones fixo zap whatsapp correio nasci rua género",
    "surname": "apelido sobrenome nome",
    "birth": "nascimento nasci nascido nascida aniversário",
    "account": "conta contas perfil cadastro utilizador usuário login registo inscrição",
    "close": "encerr- fech- cancel- desativ- desactiv- exclu- excluir apag- elimin- delet-",
    "bank": "bancári- iban banco transferência fatur- factur- pix boleto",
    "register": "sistema sistemas base bases banco bancos registo registos registro registros"
    " ficheiro ficheiros arquivo arquivos crm servidor- computador- empresa cadastro vossa loja"
    " clientes agenda database",
    "list": "lista listas listagem distribuição mailing mailings mailinglist destinatários"
    " assinantes subscritores envio envios difusão divulgação transmissão",
    "marketing": "newsletter- boletim boletins publicidade publicitári- propaganda propagandas"
    " promoção promoções promocional promocionais oferta ofertas spam marketing comercial"
    " comerciais anúncio anúncios telemarketing folheto- panfleto- reclame reclames informativo"
    " informativos catálogos divulgação campanhas spammar comercialização",
    "newsletter": "newsletter- boletim boletins informativo informativos",
    "media": "email emails mail mails mensagem mensagens sms carta cartas catálogo catálogos"
    " folheto- chamada chamadas ligação ligações telefonema telefonemas comunicações comunicação"
    " convites correio whatsapp zap notificações revista revistas correspondência torpedo-"
    " panfletos contactos contatos brochuras inquéritos lixo ofertas",
    "sales": "comercial comerciais vender vendas venda vendedor- telemarketing televendas oferta"
    " ofertas promoção promoções publicidade publicitári- propaganda chamadas oferecer operador-"
    " ligações telefonemas marketing impingir vendem venderme",
    "unsub": "descadastr- desinscrev- dessubscre- desubscre- dessinscr- unsubscribe desinscri-"
    " descadastramento",
    "unsubme": "descadastr-me desinscrev-me desinscrever desubscreverme",
    "cancel": "cancel- anul- encerr- rescind-",
    "subscription": "subscrição assinatura newsletter- boletim",
    "subscribe": "inscrev- subscrev- pedi pediu solicit- autoriz- consenti- inscri- assinei",
    "stop": "parem pare parar deixem deixe deixar cessem cessar cesse basta chega stop páre acab-"
    " termin- interromp- suspend- cess- evitem pararem deixarem",
    "stopme": "deixemme",
    "nomore": "nunca mais jamais parem pare parar deixem deixe deixar chega basta nenhum nenhuma"
    " cessem pararem deixarem",
    "more": "mais nunca jamais futuro nenhum nenhuma qualquer",
    "send": "envi- mand- remet- escrev- contact- contat- receb- comunic- spam- bombarde- cheg-"
    " incomod- encaminh- encher enchem",
    "sendme": "envi-me mand-me escrev-me remet-me enviarme mandarme enviaremme enviemme mandemme",
    "get": "receb- ter ver quero",
    "call": "ligar liguem ligue ligam liga ligando ligações ligação telefonem telefonar telefonam"
    " telefonemas contactem contactar contacte contactado contatem contatar contate contatado"
    " incomod- importun- perturb-",
    "callme": "lig-me telefon-me contact-me contat-me incomod-me ligarme ligaremme contactarme"
    " telefonarme",
    "back": "devolv- retorn- amanhã antes segunda terça quarta quinta sexta horas hora tarde manhã",
    "fed": "farto farta fartos fartas cansad- cheio cheia cheios inund- bombarde- saturad- entup-"
    " demais demasiad- incomod- lota- chatead- aborrec- irritad- chega excesso",
    "leave": "deix- deixem deixar",
    "peace": "paz sossego tranquil-",
    "thanks": "obrigado obrigada",
    "interest": "interess- interesse",
    "block": "bloque- bloqueiem bloquei- oposição oponho exclu-",
    "out": "fora sair exclu- excluir tirado tirada",
    "object": "oponho opor oposição oponh- proíb- recuso opome oponhome contesto opõe-",
    "objection": "oposição",
    "process": "trat- utiliz- usam usar usem usa uso proces- empreg- usaram",
    "use": "utiliz- usam usar usem uso usa usados usado empreg- usaram usou",
    "limit": "limit- restri- restrin- bloqueio suspens-",
    "portability": "portabilidade",
    "machineread": "automática legível json csv xml estruturado estructurado",
    "transfer": "transf- transmit- transmiss- export- port-",
    "another": "outro outra outros outras alguém",
    "third": "terceiro terceiros parceiros empresas entidades parceiro",
    "consent": "consentimento- autorização permissão consinto consenti autorizei autorizo dei",
    "withdraw": "retir- revog- anul- revogo cancel-",
    "keep": "guard- conserv- armazen- manten- mantêm mantem mantenham mant- arquiv- ret- tenham"
    " tivessem fiquem",
    "hold": "têm tem tens tenham tenha possu- guard- conserv- armazen- det- detêm dispõe- regist-"
    " recolh- colet- sabem sabe mantêm mantem mant- conhec- const- existe- há arquiv- trat-"
    " anotad- cadastrad- salv- gravad- figur- guardam obtiveram teem possuem anotaram registaram"
    " registraram conservaram",
    "know": "saber conhecer sabem sabe dizer digamme diga- informar informem informemme inform-"
    " indicar indiquem confirm- esclarec- explic- averiguar verificar comuniqu-",
    "which": "quais qual",
    "what": "que quê quais qual quantos quantas o",
    "who": "quem quais destinatários que qual",
    "where": "onde donde origem fonte proveniência",
    "how": "como",
    "why": "porque porquê quê finalidade finalidades fins razão para",
    "howlong": "quanto tempo prazo até quando período",
    "got": "têm tem obtiv- obteve obtid- consegui- arranj- foram pegar pegou pegaram conseguiram"
    " encontr- recolh- vieram veio provém proven- deu deram obter arranjaram receb- colet-",
    "give": "deu deram forneceu fornec- ced- passou passaram passad- transmit- vendeu venderam",
    "share": "partilh- compartilh- ced- cedid- transmit- transfer- fornec- passad- acesso divulg-"
    " repass- comunic- revel- entreg- passaram vendido vendeu vendem venderam vendidos passou"
    " passam",
    "see": "aced- acess- aceder acessar acesso cópia cópias ver receber obter ter consult-"
    " conhecer envi- mand- fornec- facult- facultem extrato extracto listagem relatório mostr-"
    " dispon- entreg- encaminh- baixar descarreg- quero relação passem",
    "copy": "cópia cópias extrato extracto listagem relatório resumo relação duplicado",
    "access": "acesso aceder acessar",
    "if": "se",
    "history": "histórico historial",
    "something": "algo algum alguma alguns algumas",
    "everything": "tudo todos todas toda todo qualquer totalidade íntegra quanto",
    "nothing": "nada nenhum nenhuma rasto rastro vestígio",
    "want": "quero queria gostaria gostava desej- solicit- peço pedir pretendo exijo exig- venho"
    " requeiro requer- preciso agradeço agradecia favor poderiam podem podiam posso queremos"
    " querem necessito desejo quiser tenciono",
    "please": "favor obrigado obrigada agradeço agradecia podem poderiam podiam solicito peço pf"
    " pfv gentileza",
    "be": "estar ser constar figurar aparecer continuar estou sou esteja seja está permanecer"
    " apareço consto são ficar fazer foi constem",
    "appear": "figur- consta conste consto constam aparec- registado registada cadastrado"
    " cadastrada",
    "with": "com",
    "read": "vê lê ler ver consulta leem",
    "entirely": "completo totalmente definitivamente completamente inteiramente",
    "told": "disse dito pedi avisei repeti",
    "contain": "contém contêm consta constam",
    "membership": "inscrição registo",
    "is": "é agora atualmente actualmente será passou passa está desde seguinte correto",
    "client": "cliente",
    "forget": "esqueçam esquecer esqueçamme",
    "oblivion": "esquecimento",
    "right": "direito direitos",
    "rectification": "retificação rectificação correção correcção",
    "article": "artigo artigos art",
    "vanish": "desaparec- sumir sumam",
    "picture": "foto fotos fotografia fotografias imagem imagens vídeo vídeos",
    "recording": "gravação gravações videovigilância câmara câmaras câmera câmeras imagens gravad-"
    " conversa",
    "cv": "cv currículo curriculum candidatura",
    "correct": "corrij- corrig- correção correcção correto retific- rectific- modific- alter-"
    " atualiz- actualiz- mud- emend- completar completem substitu- acrescent- consert- acert-"
    " troc- trocar adicion- arrum- corret- ajeit- ponham regulariz- alterem anotem anotar"
    " modifiqu- retifiqu- rectifiqu- troqu-",
    "correctthem": "corrigilo corrigila corrigilos alterálo corrijamno atualizálo",
    "changed": "mudei mudou mudança alterou troquei alterei mudado",
    "changeme": "mudei troquei alterei",
    "wrong": "errad- erro erros incorret- incorrect- incorreto inexat- inexact- antig- velh-"
    " desatualizad- desactualizad- anterior engan- falt- incomplet- gralha mal equivoc- trocad-"
    " certo certa obsolet- corretos correto correcta falso falsa",
    "new": "novo nova novos novas correto correta correcto correcta certo certa atual actual",
    "moved": "mudei mud-me mudança mudeime moro morava vivo resido residir casa",
    "married": "casei caseime casad- divorci- casamento separei separad- divorcieime solteira",
    "misspelt": "escrito escrita escritos escritas escrev- grafia acento letra soletr- gralha"
    " grafado ortograf- escrevese",
    "instead": "vez invés sim senão lugar",
    "mixed": "confund- mistur- troc- duplicad- homónimo homônimo",
    "missing": "recebi recebemos chegou chegaram chega recebida ainda recebido",
    "written": "escrito registado registrado anotado indicado consta aparece está anotaram anotada"
    " escreveram registaram registraram anotam",
    "unlawful": "ilícito ilegal",
    "attached": "anexo anexa anexos anexado",
    "need": "precisam precisa necessári- necessitam devo requerem exigem",
    "reader": "clique clicar clicando botão nosso nossa nossos nossas deseje desejar",
    "ours": "nosso nossa nossos nossas temos",
    "phone": "operadora linha",
    "order": "encomenda- pedido fatur- factur- entreg- envio orçamento boleto",
    "machine": "máquina máquinas trator- tractor- motor bateria pneu- peça escavadora-",
    "goods": "encomenda encomendas pedido pedidos fatur- factur- entrega entregas pacote pacotes"
    " orçamento orçamentos peça peças máquina máquinas produto produtos marcação reserv- garantia"
    " contrato pagamento pagar pago carrinho linha linhas referência stock estoque tabela preço"
    " preços devolução devolver reunião sobressalente- documento documentos trator- tractor- motor"
    " reembolso obra oficina reparação conserto escavadora- modelo técnico técnica ticket recibo"
    " recibos vencimento fornecedor senha anexo anexa anexos manual assistência transferência nota"
    " boleto mercadoria rascunho transportadora guia agendamento item itens cotação cortador-"
    " proposta",
}

OWN = {
    Right.ERASURE: """
4 > ser esquecido|esquecida
4 > direito ao|à esquecimento|apagamento|eliminação|exclusão ; unless @reader
4 > desejo|quero|queria|gostaria|pretendo cancelar|encerrar|excluir|apagar
    cadastro|conta|registo|registro ; unless @goods|@list|@bank
    """,
    Right.ACCESS: """
5 que|quais sabem|têm|sabe|tem|possuem de|sobre mim|meu respeito ; within 7 ; unless
    @goods|@need|@erase|@marketing ; given sabem|sabe|dados|informações|informação|mim
    """,
    Right.RECTIFICATION: """
4 > mudei|mudeime de casa|morada|endereço|número|nome|telefone|apartamento|cidade ; unless
    @goods|@bank
    """,
    Right.MARKETING_OBJECTION: """
5 > parem|pare|deixem|deixe|parar|cessem de|com
    enviar|mandar|ligar|telefonar|contactar|contatar|incomodar|spam|mandarem|@media|@marketing ;
    unless @goods|@reader
5 > não me|nos ligue-|mande-|envie-|contacte-|contate-|telefone-|incomode-|escrevam
    mais|nunca|@marketing ; despite no ; unless @back|@reader
5 > não quero|desejo|pretendo|gostaria|queremos mais|ser|continuar|voltar
    ser|receber|contactado|contactada|contatado|contatada|incomodado|incomodada|@marketing|@media ;
    despite no ; unless @goods|@reader|@client|cadastr-|dados
5 cancel-|anul- subscrição|inscrição|assinatura|newsletter- ; within 6 ; unless @goods|@reader
5 descadastr- @me|@list|@media|@marketing|@please|@want ; unless @reader|sistema|base
    """,
}

SPELLINGS = """
apagar apaguem apagamento eliminar eliminem eliminação excluir excluam exclusão remover removam
remoção pessoais informações retificar retificação corrigir corrijam alterar alterem atualizar
atualizem endereço morada telefone telemóvel publicidade newsletter subscrição promoções comerciais
mensagens receber enviar enviem contactar aceder acessar acesso cadastro registos arquivos incorreto
marketing esquecimento guardam
"""

PORTUGUESE = lexicon_of(
    "pt", (GROUPS, MORE), SPELLINGS, OWN, PHRASES, "vc=você vcs=vocês q=que tb=também ñ=não n=não"
)
