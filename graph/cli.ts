import { join } from 'node:path';
import { argv, env, stderr, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { COMMANDS as OTHERS, FAILED, OK, USAGE, describe, print, type ExitCode } from './commands.ts';
import type { Language } from './errors.ts';
import { newJobId } from './ingest/index.ts';
import { JOB_COMMANDS } from './job-commands.ts';
import { LEXICON_COMMANDS } from './lexicon-commands.ts';
import { useTables } from './lexicon/index.ts';
import { chooseStore } from './store/index.ts';

const HELP = `Zhengmai: policy newsletters as a knowledge graph

  decompose FILE… [--explain]   print the decomposition as JSON; with --explain the stage, rule and
                                reason of every entity, statement and refusal, as text
  decompose FILE --outline      print where articles begin and may begin, as a list to edit;
                                with --outline-from LIST the file is cut as the list says
  ingest FILE… [--data DIR]     store files, with a report for each article: a job with a journal
  jobs [JOB_ID] [--data DIR]    list the jobs, or the journal of one
  jobs --resume [JOB_ID]        go on with a job that was cut short, or with all of them; a process that still
                                runs one has to leave it
  reextract [--all] [--data DIR]
                                read the stored texts again with the current rules and lexicon, with a
                                report of what changed; --all: also articles that these have read.
                                Stopped, it goes on where it was
  retract ARTICLE_ID [--data DIR]
                                remove what an article contributed
  retract --job JOB_ID          remove every article that a job stored as new or replaced
  lexicon check [--data DIR]    check the tables of words, with a user's own in DIR/lexicon
  lexicon try SENTENCE          what a sentence gives, by which rules and rows, and what they refused
  lexicon find WORD             where a word stands and what it does
  statistics [--data DIR]       print what the store holds as JSON
  copy --from PLACE --to PLACE  copy decisions and articles from one store into another; a place is a folder, or
                                \`neo4j\`

  --data DIR   folder of the store; else Neo4j where NEO4J_URI is set (with NEO4J_PASSWORD or NEO4J_PASSWORD_FILE,
               NEO4J_USER, NEO4J_DATABASE), else ZHENGMAI_DATA, else ./data
  --lang zh|en language of what goes wrong with a file; else that of LC_ALL, LC_MESSAGES or LANG
  --help       this text

FILE is a PDF with text, Word document (.docx), OpenDocument text (.odt), saved web page, text or Markdown
(UTF-8, GB18030, Big5), an issue or a single article; a zip archive or a folder of these; or the http:// or https:// address of a page.
Exit code: 0 all done, 1 some input failed (standard error says which and why), 2 wrong usage, 130 interrupted.
`;

/** Where `npm run neo4j` puts one. */
const NEO4J = 'bolt://127.0.0.1:7687';

const COMMANDS = { ...OTHERS, ...JOB_COMMANDS, ...LEXICON_COMMANDS };

/** The language that the environment asks for; the first variable that is set tells. */
const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language =>
  (LC_ALL || LC_MESSAGES || LANG || '').startsWith('zh') ? 'zh' : 'en';

async function main(words: readonly string[]): Promise<ExitCode> {
  const usage = (fault: string): ExitCode => {
    stderr.write(`${fault}\n\n${HELP}`);
    return USAGE;
  };
  let parsed;
  try {
    parsed = parseArgs({
      args: [...words],
      options: {
        data: { type: 'string' },
        explain: { type: 'boolean' },
        outline: { type: 'boolean' },
        'outline-from': { type: 'string' },
        all: { type: 'boolean' },
        resume: { type: 'boolean' },
        job: { type: 'string' },
        lang: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    // Node goes on to explain `--`, which is no help here.
    return usage(error instanceof Error ? (error.message.split('. ', 1)[0] ?? '') : String(error));
  }
  const [name, ...rest] = parsed.positionals;
  if (parsed.values.help === true) {
    await print(HELP);
    return OK;
  }
  if (name === undefined) return usage('No command given.');
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) return usage(`There is no command ${name}.`);
  const [least, most] = command.words;
  if (rest.length < least) return usage(`${name} needs an argument.`);
  if (rest.length > most) return usage(`${name}: too many arguments.`);
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  const { data, lang } = parsed.values;
  if (lang !== undefined && lang !== 'zh' && lang !== 'en') return usage('--lang is zh or en.');
  const language = lang ?? languageOf(env);
  if (data?.trim() === '') return usage('--data is empty: name the folder of the store.');
  // A folder that is named is meant, whatever the environment says.
  const store = () => (data === undefined ? chooseStore(env['ZHENGMAI_DATA'] ?? 'data', env) : chooseStore(data, {}));
  try {
    useTables(join(data ?? env['ZHENGMAI_DATA'] ?? 'data', 'lexicon'));
    return await command.run({
      words: rest,
      store,
      place: (place) => chooseStore(place, place === 'neo4j' ? { ...env, NEO4J_URI: env['NEO4J_URI'] ?? NEO4J } : {}),
      from: parsed.values.from ?? null,
      to: parsed.values.to ?? null,
      explain: parsed.values.explain === true,
      outline: parsed.values.outline === true,
      outlineFrom: parsed.values['outline-from'] ?? null,
      all: parsed.values.all === true,
      resume: parsed.values.resume === true,
      job: parsed.values.job ?? null,
      now: () => new Date().toISOString(),
      newJob: () => newJobId(new Date()),
      language,
      signal: controller.signal,
    });
  } catch (error) {
    stderr.write(`${describe(error, language)}\n`);
    return FAILED;
  }
}

// A reader such as `head` that has enough closes the pipe: not our error, and nothing more to do.
stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? OK : FAILED));
process.exitCode = await main(argv.slice(2));
