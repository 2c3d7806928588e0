export { type EnvironmentName, HOSTS, toEnvironment } from '@justoneapi/guide/hosts'
