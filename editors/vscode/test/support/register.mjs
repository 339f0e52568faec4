// Lets `import` read src/*.ts and gives it the stand-ins for what only VS Code has.
import { register } from 'node:module';

register('./hooks.mjs', import.meta.url);
