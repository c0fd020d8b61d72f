package org.nuanyang.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How PostgreSQL's programs are called on this system; as root through a user name space, since they refuse root. */
record PostgresCommand(PostgresBinaries binaries, File log, List<String> prefix) {

    /**
     * Holds the server as its child and our pipe on descriptor 3: when we end in any way the pipe ends, and the server
     * is told to shut down fast. When the server ends, so does this.
     */
    private static final String KEEPER = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            (while read -r line <&3; do :; done; kill -INT $server) &
            watcher=$!
            wait $server
            code=$?
            kill $watcher 2>/dev/null
            exit $code
            """;

    static PostgresCommand on(PostgresBinaries binaries, Path log) {
        return new PostgresCommand(binaries, log.toFile(), root() ? asNobody() : List.of());
    }

    /** Runs one of the programs to its end and answers its exit code. */
    int run(String program, List<String> arguments) throws IOException, InterruptedException {
        return start(call(program, arguments)).waitFor();
    }

    Process server(List<String> arguments) throws IOException {
        var call = call("postgres", arguments);
        if (PostgresBinaries.system().equals("windows")) return start(call);
        var kept = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) kept.add("/usr/bin/setsid"); // Ctrl-C is for us, not for it
        kept.addAll(List.of("sh", "-c", KEEPER, "nuanyang-postgres"));
        kept.addAll(call);
        return start(kept);
    }

    int majorVersion() throws IOException {
        var process = new ProcessBuilder(call("postgres", List.of("--version"))).start();
        var words = new String(process.getInputStream().readAllBytes()).strip();
        return Integer.parseInt(words.replaceAll("\\D*(\\d+).*", "$1"));
    }

    private List<String> call(String program, List<String> arguments) {
        var call = new ArrayList<>(prefix);
        call.add(binaries.program(program));
        call.addAll(arguments);
        return call;
    }

    private Process start(List<String> call) throws IOException {
        var builder = new ProcessBuilder(call).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LANG", "C");
        return builder.start();
    }

    private static boolean root() {
        return !PostgresBinaries.system().equals("windows") && new UnixSystem().getUid() == 0;
    }

    private static List<String> asNobody() {
        try {
            var tried = new ProcessBuilder("unshare", "-U", "true").redirectErrorStream(true).start();
            if (tried.waitFor() == 0) return List.of("unshare", "-U");
            throw new CannotStart("database.postgres.root");
        } catch (IOException e) {
            throw new CannotStart("database.postgres.root").because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
