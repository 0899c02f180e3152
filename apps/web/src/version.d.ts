/** The version of the project, written in by the build. */
declare const __APP_VERSION__: string;
