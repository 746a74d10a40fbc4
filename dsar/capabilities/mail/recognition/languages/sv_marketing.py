"""Swedish rules that show an objection to marketing (Article 21(2))."""

MARKETING = """
5 @stop @marketing ; unless @reader
5 @stop skicka|mejla|maila mig|mej @marketing|mejl|mail
5 inte|ingen|inga|aldrig|ej @send @marketing ; within 8 ; unless
    dig|klicka|klickar|länken|tjänster|hjälp ; despite no
5 > ingen|inga mer|mera|fler|tack @marketing ; despite no
5 @wipe|@takes|@stop|ur|från mig|mej|min|mina|mitt|oss @list ; unless @reader
5 @wipe|@takes mig|mej|min|mina|mitt @marketing ; unless @reader|@register|@orders|order|beställning
5 vill|önskar inte stå|vara|finnas @list ; despite no
4 sluta|räcker|stopp|nog|stoppa ; unless @business ; given @marketing
5 > vill|önskar bort|ur|av @list|@marketing ; unless @reader
5 avsluta-|avbeställ-|säg- prenumeration-|prenumerationen|nyhetsbrev- ; given min|jag ; unless
    @reader
3 inga|inte|ingen ha|få|skicka|skickar fler|mer|mera|längre mejl|mail|epost|sms|brev|meddelanden ;
    without @business ; despite no
4 > ingen|inga|nej @marketing ; unless tjänster|@reader|hjälp ; despite no
4 @wipe|@takes @my @contacts ; given @marketing ; without @register|@business
5 > bli struken|raderad|borttagen @marketing|@list
5 > av med @marketing|@list
5 > får inte användas|använda|utnyttjas @marketing ; despite no
5 > bli raderad|borttagen|struken @list
5 avprenumerera|avprenumerera- ; unless klicka|här|länk-|om
5 återkalla-|återtar|återta|drar samtyck- @marketing ; within 6 ; unless @reader
5 > avregistrera|avprenumerera|avanmäl mig|mej|min
5 > säg|säger upp @marketing|prenumerationen|min ; unless @reader|@business
5 avsluta|avbeställ-|säga min|mitt prenumeration|nyhetsbrev
5 reklamspärr|marknadsföringsförbud|direktmarknadsföringsförbud|reklamförbud
5 sluta|inte ring-|ringa sälj-|försälj-|telefonförsäljning|erbjud- ; despite no ; unless
    tillbaka|har
5 inte|int|aldrig|ingen|inga|ej ring|ringa|ringer|ringas|uppringd|kontakta @sales ; unless
    tillbaka|varför|fast|@goods|har ; despite no
5 inte|int|aldrig|ej|sluta|slutar|slipp-|låt ring|ringa|ringer|ringas|ringande-|ringandet ; within
    5 ; unless tillbaka|varför|@goods ; given @sales ; despite no
5 inga|ingen|inget|inte|aldrig|ej sänd|sända|skicka|skickas|skickar|posta|mejla|maila|smsa|sänder
    @media ; unless @goods|@reader|fått|ny ; despite no
5 önskar|vill|behöver|ska|skall|tänker inte|inga|ingen|slippa|slipp|ej|varken @media ; unless
    @goods|@reader|hjälp ; despite no
4 sänd|sända|skicka|skickar|mejla|posta inga|inte|inget fler|mer|mera|längre|alls|hädanefter ;
    unless @goods|@business ; given @media|@marketing ; despite no
4 sänd|sända|skicka|mejla|posta inga|inte fler|mer|mera|längre|mig ; within 4 ; unless
    @goods|@business|@reader|tjänster ; without @goods|@business ; despite no
5 @stop|@ending|slippa|slipper @media ; within 7 ; unless
    mina|ignorera|@goods|@reader|@notice|om|innan
5 fått nog|alldeles @media|@marketing ; unless @goods
4 fått|fick nog av ; unless @goods ; given enda|fler|mera|mejl|sms|brev
4 inte|inga ett|en enda|flera|fler till|mer ; within 4 ; unless @goods ; given
    @media|@marketing|nog ; despite no
4 lämna|låt mig|oss|mej fred|ro|ifred|vara ; given @marketing|@media|@sales
5 lämna|lämnas|lämnar|plocka|hoppa|ta|tas|stryk|stryka mig|mej|oss|mitt|mina bort|utanför|av|ur
    @marketing|@list|@media ; unless @register|@reader
5 nej tack|till @marketing|@media ; within 5 ; unless @reader|@goods|hjälp
5 tackar|tacka|avstår|avböj-|undanber-|betackar|avsäger @marketing|@media|@list
5 inte|aldrig|ingen|utan|inget lov|tillåtelse|tillstånd|samtyck-|samtycke|godkänt|gått @marketing
    ; despite no
4 avsluta|avslutar|avbryt|stoppa|säg|avbeställ-|upphör prenumeration-|prenumerationen|nyhetsbrev-
    ; unless @reader|dig
4 vill|önskar|ber|begär|kräver|måste|ska de|dessa|detta|dom|det|ni
    upphör|upphöra|slutar|slutas|slut|sluta ; within 7 ; unless @goods ; given
    @marketing|säljsamtal|@list
5 @wipe|@takes|bort|ta|plocka @my @contacts|nummer|numret|adress|adressen|mejl ; within 7 ; unless
    @register|@goods ; given @marketing|@sales|nyhetsbrev- ; without @register|@business
5 spärra|spärr|blockera|markera|notera|anteckna|skriv marknadsföring-|reklam-|försälj-|@marketing
    ; unless @goods|@reader
4 trött|less|irriterad|irriterande|stör|störs @marketing|@media ; unless @goods
4 bombard-|översvämm-|spamma-|svämmar @marketing|@media|@stop|mig|er ; given @stop|@ending|bort
5 får|ska|skall inte|ej @marketing ; given uppgifter|adress|nummer|numret|mig|mina|min ; unless
    tjänster ; despite no
4 @media behöver|behövs|behöv inte|int|ej ; unless @goods|@reader ; despite no
5 motsätter|invänder|förbjuder|nekar|vägrar rikta|riktad|@marketing
4 ta|tar|tas|stryk|plocka|@wipe mig|mej|bort ; within 3 ; unless @register|@goods|helt ; given
    nyhetsbrev-|reklam-|utskick-|@list ; without @register|@business
4 inte|aldrig beställt|bett|anmält|prenumererat @marketing|@media ; unless @orders|faktur-|varor ;
    despite no
4 sluta|slut|slutar ring-|ringande-|smsa|mejla|maila|spamma mig|mej|oss|hit|mitt ; within 5 ;
    unless @orders|@goods|skuld-|betal-
5 optout ; unless @reader|om
4 > av med veckobrev-|månadsbrev-|breven|mejlen|@marketing|@media ; unless @goods
4 nej tack ; within 2 ; given kampanj-|reklam-|nyhetsbrev-|@marketing ; unless
    hjälp|@reader|@goods ; without hjälp
4 bespara|bespar|skona mig|mej|oss ; within 3 ; given @marketing ; unless @goods
4 ge|lägg er|av med|spammet|spamma ; within 4 ; given @marketing
4 avsluta|avslutar|avregistrera ; unless @goods|@business|@reader|avtal-|arbet- ; given
    nyhetsbrev-|-brevet|prenumeration- ; without @goods|@orders
5 undanber|undanbe-|avböj-|avsäger|vägrar all|@sales|@marketing|försäljning- ; unless @goods
5 inte|ingen|inga|inget enda|mer|mera|fler|till @marketing ; within 6 ; unless @goods|hjälp ;
    despite no
5 får|ska|skall inte|ej användas|använda|nyttjas ; within 4 ; given reklam|marknadsför-|annons- ;
    unless @goods ; despite no
4 behöver|vill inte|int @marketing ; unless hjälp|@goods|@reader ; despite no
4 fortfarande|ännu|igen|trots @marketing|säljsamtal- sagt|förbjudit|nekat|avsagt|nej|bett|avslutat
    ; within 10 ; unless @goods|hjälp|@reader
4 stopp|slut|nog|räcker nu|redan|tack|med ; within 3 ; unless @goods|@business ; given
    @marketing|@sales
4 låta|låt bli skicka|ringa|sända|mejla ; unless @goods|@orders
5 inte|ej|aldrig använd|använda|används|utnyttja|lämna|sälj @marketing ; within 10 ; unless
    @reader|tjänster|hjälp|@goods ; despite no
5 förbjuder|förbjud|vägrar|undanber ringa|ringer|kontakta|skicka|mejla ; unless @goods|@orders
4 många|mycket|ständigt|massor @media ; within 4 ; unless @goods|@orders ; given
    sluta|stopp|nog|räcker|bort
"""
