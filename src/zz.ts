const c0=process.cpuUsage(); let last=c0.user+c0.system; const mark=(n:string)=>{const c=process.cpuUsage();const t=c.user+c.system;console.log(n,((t-last)/1000).toFixed(1));last=t}
console.log('start',last/1000)
const { readFileSync } = await import('node:fs')
const { readChecklist } = await import('./checklist/read.ts'); const { readSource } = await import('./checklist/source.ts'); mark('load remark')
const src=readSource(readFileSync(process.argv[2]??''),'x'); const cl=readChecklist(src); mark('parse')
const {readFrontMatter}=await import('./policy/front-matter.ts'); mark('load yaml zod'); readFrontMatter(cl.frontMatter?.text??'','x',1); mark('front matter')
const { loadGate } = await import('./gate.ts'); const compiled=JSON.parse(readFileSync('dist/gates.json','utf8')); const value=Object.values(compiled)[0] as any
const gate=loadGate({folder:'x',source:'b',policy:{value,lineOf:()=>1},blank:readFileSync('templates/pilot-to-prod/checklist.md','utf8'),digest:''}); mark('loadGate')
const { pair } = await import('./pair.ts'); const answers=pair(gate,cl); mark('pair')
const { rules } = await import('./rules/index.ts'); mark('load rules')
const {review}=await import('./review.ts')
for (const r of rules) { const n=[...r.check({gate,answers,asOf:'2026-06-09',minimums:{retention:new Map()},knownNames:[]})].length; const c=process.cpuUsage();const t=c.user+c.system; if(t-last>1500) mark('rule '+r.id); else mark('  '+r.id)}
review(gate,cl,{path:'x',digest:''},{asOf:'2026-06-09',minimums:{retention:new Map()},levels:new Map()}); mark('review again')
