"""English rules that show an objection to marketing (Article 21(2))."""

MARKETING = """
5 @stop @marketing ; within 10 ; unless @reader|@business|services|colleague|love
5 > stop|quit|cease sending|emailing|mailing|spamming|contacting|messaging|texting
    me|us|your|these|those|this ; unless order-|invoice-
5 not|don't|dont|no|never|nor @send @marketing ; within 8 ; unless
    did|haven't|you'd|click|here|services|if|help|love|stop ; despite no
5 > no|not|don't|dont more|further|longer|want|any|send|please @marketing ; within 8 ; unless
    click|here|services|you'd|if|help ; despite no
5 @erase|take|taken|off me|my|us @list|newsletter|newsletters ; unless
    click|here|price|customer|order|orders
5 @erase|take me|my @marketing ; within 8 ; unless click|here|@account|order|could
5 not|don't|dont|no want|wish|like|belong on|part @list ; despite no
5 unsubscribe|unsubscribed|desubscribe|unsubcribe|unsuscribe|unsubscibe me|my|i|i'd|please|us ;
    unless click|here|link|if
5 > opt me|out out|of|from ; unless click|here|if|can
4 > no marketing|advertising|advertisements|ads|newsletters|newsletter|spam|promotions|promos ;
    unless services|if ; despite no
4 > that|is enough ; given @marketing
4 > take|remove|delete my number|email|address|name ; given @marketing ; without
    @register|@business
5 > be|get dropped|removed|taken|deleted @list|@marketing ; unless if|click|colleague|asked
5 > off|out|leave|away @list|newsletter|newsletters ; unless if|click|link|price|customer
3 not|don't|dont|no send|want|more|any more|further|longer|again|anymore
    emails|mails|texts|messages|calls|email ; without @business ; unless if ; despite no
5 > opting|opt out ; unless click|here|if|can|you
4 > stop it|this|them|at|now|immediately|please ; unless @business ; given @marketing
5 > not|never used|use|using @marketing ; despite no
5 > object|objection direct|marketing
5 stop|don't|dont|not|never call|calling|phone|phoning|ring
    sales|sell|selling|offers|telemarketing ; unless @business ; despite no
5 > never|did|didn't|not signed|subscribed|subscribe|sign|consent @marketing|up|for ; unless
    @business|course|if ; despite no ; given @marketing
5 not|don't|dont|never|no|stop|nor call|calls|calling|phone|ring|contact|called @sales ; unless
    back|why|@orders|until ; despite no
5 > not|don't|dont|never|stop|no|quit call|calls|calling|phoning|ringing|ring|phone
    me|him|her|us|this|my|anymore|again|more ; unless back|until|@orders ; given @sales|marketing
    ; despite no
5 > stop|quit|cease|end|halt|cancel the|these|those|your|this|all @media|@marketing ; unless
    @reader|@goods
5 @stop|@ending @media|@sales ; within 6 ; unless
                                                                                            where|who|up|@reader|invoice|invoices|order|orders|delivery|machine|if|until|working|price|parts|quote
5 not|don't|dont|no|nor|never|without send|receive|get|want|need|wish|post|mail|text
                                                                                                        catalogue|catalogues|catalog|catalogs|brochure|brochures|magazine|magazines|invitations|texts|messages|flyers|leaflets|sms
    ; unless @reader|if|did|didn't|haven't|invoice|order|received|another|help ; despite no
4 > not|don't|dont|never|no send|sending|mail|post|text|contact|email
    it|them|these|those|me|any|anything|this|such|more ; unless @orders|@goods|if ; given
    @marketing|catalogue|catalog|brochure|sales|messages|texts|calls|offers ; without @orders ;
    despite no
4 > no|not|without commercial|sales|cold|selling|promotional calls|call|texts|emails|messages ;
    unless if ; despite no
5 > had|have|fed|sick|tired it|enough|up|of with|of ; given @media|@marketing ; without @goods
4 > not|no one|single more|longer|another ; given @media|@marketing ; despite no
4 not|no another|single|one email|message|text|call|letter|newsletter ; within 4 ; unless
    @goods|yet ; despite no ; given stop|enough|again|more|another
5 > prefer|rather|like|wish|want not|no|nothing to receive|get|see|be|have @media|@marketing ;
    unless if|@goods ; despite no
5 prefer|rather|wish|want not|no receive|get|sent|have @media|@marketing ; within 8 ; unless
    if|click|here|invoice|order ; despite no
5 > drop|leave|leaving|exclude|take|cut|keep|count me|us|my off|out|from|of
    @list|@marketing|@media ; unless price|if|@orders|customer
5 > leave me|us alone|peace|be ; given @media|@sales|@marketing
4 want|wish|like|demand|must|please these|this|them|those|it end|stop|stopped|ended|cease ; unless
    @goods ; given @marketing|sales|@list
4 > stop|end it|this|that|them ; within 3 ; given
    ads|advertising|newsletter|marketing|promotions|promotional|spam|sales ; without @orders
5 take|remove|delete|strike|erase my|our|this number|email|address|name|phone ; within 5 ; unless
    @orders|@register|account ; given @marketing|sales|calls|calling|mailing|texts|newsletters ;
    without @register|account
5 not|never|no|without|didn't|don't consent|permission|agree|agreed|authorise|authorize|allow
    @marketing ; unless @business ; despite no
5 withdraw|revoke|cancel|take consent|permission|it @marketing ; unless @reader
5 @stop|block|blacklist|bar my|our|this|me email|number|address ; within 8 ; given
    @marketing|sales|calls ; unless @orders
5 > no thanks|thank @media|@marketing ; despite no ; unless help
5 > no|not longer|interested|more in|interested|want|wish|need @marketing|@media|@list ; unless
    if|click|here|quote|@orders|help ; despite no
5 don't|not|never|no use|share|sell|give my|our @marketing ; within 7 ; despite no
5 > do call|contact|disturb register|list
4 bombard-|bombarding|bombarded|flooded|flooding|harass-|pestering|pester|spamming
    @stop|@ending|stop|remove|me|us ; unless @goods
4 remove|delete|take|erase me|us ; within 3 ; unless @register|system|account|completely ; given
    newsletter|newsletters|advertising|mailing|marketing|ads|promotions|promotional ; without
    @register|account|@business
4 not|never asked|ask|ordered|requested|request @marketing|@media ; unless @goods|yet ; despite no
4 > stop|quit|cease calling|ringing|phoning|texting|emailing|messaging me|us|my|this|here ; unless
    @orders|debt|payment
4 never|didn't|not signed|subscribed|sign|subscribe ; within 3 ; given
    remove|stop|unsubscribe|delete ; unless @orders|course ; despite no
5 optout|unsubscribe ; unless click|here|link|if|or|preferences|update|you|our|can|cannot|could|to
    ; without click|browser|preferences|privacy|because
4 > register|note|record|add the|my|an optout|opt-out
4 > no thanks|thank ; within 2 ; given campaign|campaigns|adverts|newsletter|promotional|mailings
    ; unless help|quote|@goods ; without help ; despite no
4 spare|spared me|us ; within 2 ; given adverts|advertising|ads|brochures|catalogues|marketing ;
    unless @goods
4 > leave|lay off ringing|calling|phoning|mailing|emailing
4 cease|stop|desist ; unless @orders|@goods|machine|engine|working|works ; given
    adverts|advertising|marketing|newsletter|promotional ; without @orders|machine|engine
4 ending|end|cancel|stop the|my subscription ; within 4 ; unless @reader|@orders ; given
    letter|newsletter|magazine|mailing
5 forbid|prohibit|refuse|bar use|using|advertising|marketing my|data|address|advertising ; given
    @ads
5 must|may|should|shall not|never used|use|using ; within 5 ; given
    ads|adverts|advertising|marketing ; unless machine ; despite no
4 not|no|without adverts|advertising|ads|promotions ; within 3 ; unless if|help|interested|yet ;
    given please|can|only|me|my ; despite no ; without help
5 > not|no a|single|more|one single|sale|sales|more|another letter|call|email|message ; despite no
4 no|not|don't|longer need|want|wish your|monthly|weekly|tips letter|mail|mailing|mails|bulletin ;
    within 8 ; unless @orders|@goods|if|help ; despite no
4 > stop sending it|them|this|these ; given
    letter|newsletter|catalogue|magazine|mailing|ads|offers ; without @orders
4 still|again|yet|keep|keeps @marketing although|though|even|despite|told|asked|said ; within 12 ;
    unless @goods|@reader|help|working
4 > that's|this|it is|must|enough enough|stop|end ; given @marketing ; unless @goods|machine
5 > please|kindly|rather avoid|refrain|without|abstain sending|calling|contacting|mailing ; unless
    @orders
5 unwanted|unsolicited|undesired @marketing|@media ; unless @goods
5 > forbid|prohibit you|any|to|your call|calling|calls|contact|contacting|email|text
4 > many|much|constant|constantly|endless emails|mails|messages|texts|calls|mail ; unless
    @goods|@orders ; given stop|enough|unsubscribe|remove|off|end
"""
