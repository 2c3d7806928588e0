export { type MockServer, type MockServerOptions, startMockServer } from './server/start-mock-server.ts'
