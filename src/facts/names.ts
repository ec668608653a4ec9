// Words as they stand in names, and words that do not: data for the readers of names.

/** Capitalised words of checklists that are no part of a person's name: roles, tools, headings, calendar words, sentence openers. */
export const ordinary = new Set(
  `a about access ai account accounts accounting acknowledged acknowledgement acknowledgment actual actuals ad admin after agent agents alert alerts alertmanager alibaba all allowlist also amazon an analyst analytics and
    api app app's application applications approved archive as assistant at atlassian audit auth automation aws azure backup backups back-up banner before bigquery billing blob board both bot brief briefing bucket budget build builder builders
    business but by calendar campaign card care case center centre champion channel chat check checked checks chief claims clickhouse client cloud cloudwatch code coe comms communication communications
    community compliance confirmed confluence contact content control controller core cost customer daily dash dashboard dashboards data database datadog date day days december dept department desk deputy design
    developer devops digest director discord docs docusign domain done drafted drill drive during duty dynatrace each elastic elasticsearch eng engineer engineering engineers enterprise entra environment error errors event events every evidence
    exchange exec executive expert export exposure facebook fallback february field finance first flag for forward freeze freshservice friday fridays from front gate gcp general github gitlab glacier google grafana group guard guardrail guardrails he head health
    help helpdesk her his holiday honeycomb hr http hub human hypercare iam id identity idp if in incident industry information infosec infrastructure input instana insurance intake integration intelligence internal intranet is it item items its january
    jira job july kafka keycloak key kibana kill kms kubernetes latency launch launchdarkly lead leader leads legal level librato life lightstep line linear link llm local log logic logistics logs loki looker looks
    mail manager managers managing march market marketing medical meeting memo messages metabase metrics microsoft mobile model monday mondays monitor monitoring monthly ms mulesoft nagios network new newsletter next night nightly no none northwind note notes notion notice november
    object observability observer october office officer okta on on-call oncall one onelogin online opened opens operations operator ops opsgenie oracle our outlook output outside owner page paged pagerduty pager panel panels partner people per
    pilot pipeline plan platform play please policy portal post power primary privacy procedure process procurement product production program project prometheus prompt public purchasing quality quarterly question questions queue quiz rate raw read red redis registry regional registrar release relic report
    reporting reports request response restore result results retail retention review reviewed reviewer reviewers reviews risk roll rollback room root rota rotated rotation roster rotates runbook s3 sales salesforce sandbox sap saturday saturdays saturday–sunday schedule scheduled schema scope score screen search second secondary section
    secret security senior sentry september server service servicenow services session set shared sharepoint she shift shop should sign-off since site slack slo snowflake software solution solutions soc splunk sponsor sprint sql squad stack staff
    stage staging standard standby start state status step steps still storage store street sumo sunday sundays supervisor supplier suppliers supply support switch system systems tableau table target team teams tech technical technology teams telegram template
    tempo test tested tests that the their then there these they third this three thursday thursdays ticket tickets tier title to token tool tools top town trade training treasury trigger triggered tuesday tuesdays two uptime url us user users validation
    vault vendor verified version vice victorops vp was watch watched watcher watchers we web wednesday wednesdays week weekday weekdays weekend weekends weekly what when where which while who whole why wiki window with work workspace written xmatters yammer year yes you zabbix zendesk zenduty zoom
    incident.io firehydrant rootly squadcast signl4 derdack ilert better stack uptimerobot pingdom signalfx appdynamics solarwinds logz coralogix mezmo papertrail axiom langsmith langfuse arize phoenix helicone weights biases mlflow evidently whylabs fiddler
    chronicle sentinel defender purview sheets slides docs meet gmail onedrive looker studio power bi qlik sisense superset redash mode hex ping auth0 jumpcloud forgerock cyberark hashicorp active directory entraid vertex bedrock anthropic openai claude gemini mistral
    nothing nobody everyone everybody someone anyone whoever morning mornings afternoon afternoons evening evenings night nights noon midnight spring summer autumn winter q1 q2 q3 q4 north south east west northern southern eastern western central global regional
    january february march july september october november december feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    numbers wanted got criterion criteria threshold thresholds outcome outcomes phase main alternate alternates sponsor's names named people paging escalation escalations coverage cover covers covered weekend: lifecycle lock region bucket's index kept stored location period configured configuration set setting settings default
    am be by do go my no of ok or so to up us standup stand-up sync demo retro planning maintenance opus sonnet haiku instant copilot gpt committee squad`.split(
    /\s+/,
  ),
)

/** Widespread first names that are no places and no words of checklists, folded. A name that is not here is a name all the same, once it stands beside another. */
export const firstNames = new Set(
  `aaron abby abdul abdullah abebe abel abena abigail abu adaeze adam adebayo adel adele aditi aditya adrian adriana afonso agata agnes agnieszka
    ahmad ahmed aida aidan aiko aileen aisha aishwarya ajay akash aki akira akua alan alastair alba albert alberto aldo alejandra alejandro
    aleksander aleksandra alessandra alessandro alessia alex alexander alexandra alexandre alexei alexis alfonso alfred ali alice alicia alina alison
    allan amadou amanda amara amelia amina amir amit amy ana anastasia anders andre andrea andreas andrei andres andrew andrzej anil anita anjali
    ankit ann anna anne anneke annette annika anthony antoine anton antonia antonio anya aoife arjun armando arnaud arne arthur arun asha ashok
    astrid ayesha aylin ayse babak barbara bartosz beata beatrice beatriz becky begona ben benedict benjamin bernard bernd bert bertrand beth betty
    bhavna bill birgit bjorn bob bogdan bongani boris brandon brenda brian bridget bruno bryan caitlin callum camila camille carl carla carlo carlos
    carmen carol carolina caroline catalina catherine cathy cecilia cedric celine chandra charles charlie chen chiamaka chiara chidi chinedu chinwe
    chloe chris christian christina christine christophe christopher chukwuemeka ciara claire clara clarissa claudia claus colin colm connor conor
    constance corinna cristina cyril dagmar damian damien dan dana daniel daniela danielle darius dave david deborah declan deepa deepak denis denise
    derek diana diane diego dieter dilys dimitri dina dirk dmitri dmitry dolores dominic dominik donald donna dora doris dorothy doug douglas duncan
    edgar edith eduardo edward edwin eileen eilidh elaine elena eleni eli elias elif elisa elisabeth elizabeth ella ellen elsa elsie emeka emil emile
    emilia emily emma emmanuel enrico enrique eric erica erik erika erin ernst esther etienne eugene eva evan eve evelyn ewa fabian fabio fatema
    fatima fatma federico felicity felipe felix femi ferdinand fernanda fernando filip fiona folasade frances francesca francesco francis francisco
    francois frank franz freddie frederic frederik freya friedrich gabor gabriel gabriela gail gareth gary gemma geoff georg george gerald gerard
    gerhard giacomo gianni gilbert giles gillian giorgio giovanni gisela giulia gloria gonzalo gordon grace graham greg gregory greta guillaume
    gunnar gunther gustavo guy gwen hamid hamza hanna hannah hannes hans harald harold harriet harry hasan hassan heather hector heike heiko heinrich
    heinz helen helena helene helga helmut hendrik henri henrik henry herbert hiroshi holger horst howard hugh hugo humphrey ian ibrahim ida ignacio
    igor ikram ilse imran inaki ines inga inge ingrid ioana irene irina iris isaac isabel isabella isabelle ismail ivan ivana jacek jack jacob
    jacqueline jacques jaime jakob jakub james jamie jan jana jane janet janine jasmine jason javier jean jeff jenna jennifer jens jeremy jerome
    jessica jill jim jimmy joachim joan joanna joao joaquin jochen joe joel johan johanna johannes john jon jonas jonathan jorge jose josef josep
    joseph josephine joshua jozef juan juana juanita judith judy julia julian juliana julie juliette julio jun jurgen justin kamal kamil karen karim
    karin karl karla karolina kasia katarina katarzyna kate katherine kathleen kathrin kathy katja katrin kavita kazuo keiko keith kelly ken kenji
    kenneth kerstin kevin khadija khalid kieran kim kiran klara klaus kofi krishna kristian kristin kristina krzysztof kumar kunal kwabena kwame kyle
    lakshmi lara lars laszlo laura laurence laurent lea leah leila lena leo leon leonard leonardo leonie leroy lesley leslie liam lidia lila lili
    lily lin linda lindsay ling lisa livia liz lorena lorenzo lorraine louis louise luca lucas lucia lucie lucy luigi luis luisa lukas luke lwazi
    lydia maarten maciej maeve magda magdalena magnus mahmoud maja malcolm malgorzata mamadou manfred manish manoj manon manuel manuela marc marcel
    marcello marcia marco marcos marcus marek margaret margarita maria mariam marianne marie mario marion marisa marius marjorie mark marta martha
    martin martina mary maryam mateo mateusz mathias mathieu mathilde matt matteo matthew matthias maud maureen maurice maxime maya meera megan
    mehmet mei melanie melissa mercedes meryem mia micha michael michal michel michele michelle miguel mihai mikael mike mikhail milan milena miriam
    mitchell mohamed mohammad mohammed mohan moira monica monika morag morten moses muhammad mustafa myriam nadia nadine naomi natalia natalie
    natasha nathalie nathan neha neil nelson nguyen nicholas nick nicola nicolas nicole nigel nikhil niklas nikolai nikos nils nina nisha noah noel
    nomvula nora norbert norman nuno nuria ola olaf ole oleg olena olga oliver olivia oluwaseun omar orla oscar osman otto owain owen pablo palesa
    pamela paola paolo pascal patrice patricia patrick paul paula paulina paulo pavel pawel pedro peggy penelope per percy peter petr petra phil
    philip philippa philippe phoebe pierre pieter pilar piotr pooja pradeep prakash priscilla priya przemyslaw rachel radek rafael rafal raffaele
    rahul raj rajesh rajiv ralf ralph ramesh ramon rana randall raphael rashid raul ravi raymond rebecca refilwe reinhard renata rene rhys
    ricardo riccardo richard rick rita rob robert roberta roberto robin rodrigo roger roland rolf romain roman ronald ronan rosa rosalind rosemary
    ross rowan roy ruben rudolf rupert ruth ryan sabine sabrina saeed sakura salma salvatore sam samantha samir samira samuel sandra sandro sanjay
    sanna santiago sara sarah sari satoshi saul seamus sean sebastian selma serena serge sergei sergio shane shannon sharon sheila shirley shreya
    sibusiso sigrid silke silvia simon simone siobhan sipho sita sofie solveig sonia sophia sophie soren stacey stan stanislaw stefan stefania
    stefano steffen stella stephan stephane stephanie stephen steve steven stuart sue sunil sunita suresh susan susana susanne suzanne sven svetlana
    swati sylvia sylvie tadeusz takashi tamara tania tara taro tatiana terence teresa terry thabo thandeka thandiwe theo theodor theresa therese
    thiago thierry thomas thorsten thuy tiago tim timothy tina tobias tom tomas tomasz tony torsten tracy tunde uche udo ulla ulrich ulrike umar
    ursula usha uta ute uwe valentina valeria valerie vanessa vasco vasile vera veronica veronika vicente vicky victor vijay vikram vincent vincenzo
    vivek vivian vladimir walter wanda wanjiru wayne wei wendy werner wilhelm willem william winston wojciech wolfgang xabier xavier yan
    yann yasmin yasmine yuki yuko yusuf yves yvonne zainab zanele zara zoe zofia zoltan zsofia`.split(
    /\s+/u,
  ),
)

/** Ordinary words, and words for groups and roles, that are surnames too: behind a first name they are taken as one (`Jimmy Page`, `Anthony Head`). */
export const surnames = new Set(
  `banner bishop board buyer captain card case champion channel chief clerk core crew daily day drill driver expert field flag foreman forward freeze gate
    guard hammer head holiday judge key leader light line link lock logic lord market master masters night noon north note page parish park partner pilot
    planner pool power president price principal producer rate red room root score service sharp south spring star stage steward still street summer target
    temple title tower town trainer vice wall weeks west winter`.split(/\s+/u),
)

/** Ordinary words that are first names too, before a surname that is nothing else (`Jun Tanaka`, `Sunday Oliseh`). */
export const alsoFirstNames = new Set([
  'claude',
  'jun',
  'jul',
  'dec',
  'sun',
  'he',
  'sunday',
  'friday',
  'monday',
  'summer',
  'autumn',
])

/** Titles that stand before a name, in any spelling. */
export const honorific =
  /^(?:dr|mr|mrs|ms|mx|miss|prof|professor|capt|captain|lt|sgt|maj|col|cpl|sir|dame|lady|lord|rev|eng|engr|ing|hr|fr|herr|frau|se?n?or|se[nñ]ora|sra?|srta|mme|mlle|madame|monsieur|signora?|dott|mevr|mevrouw|dhr|pani|smt|shri|datuk|encik|puan|sheikh|sister|br)\.?$/i

/** Titles behind which any word is a name, were it `Mr Page` or `Dr. Head`. */
export const strongTitle =
  /^(?:(?:[Mm]rs?|Mx|[Dd]r|Prof)\.?|Ms\.|Mme|Mlle|Professor|Herr|Frau|Señora?|Sra?\.|Monsieur|Madame)$/
