package org.nuanyang.audit.chain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nuanyang.database.CommandLine;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;

/** What bin/audit calls: {@code verify}, with {@code --heads=FILE} as the interface gives them. Ends with 1 when a chain is broken. */
public final class AuditMain {
    private static final int BROKEN = 1;
    private static final int NOT_DONE = 2;

    private AuditMain() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    public static int run(PrintStream out, PrintStream err, String... arguments) {
        return CommandLine.run(err, arguments, (owner, told) -> verify(out, err, owner, told));
    }

    private static int verify(PrintStream out, PrintStream err, DataSource owner, Environment told) {
        var file = told.getProperty("heads");
        try {
            var verified = new Verification(owner).of(file == null ? List.of() : KeptHeads.in(Path.of(file)));
            if (verified.isEmpty()) out.println(CommandLine.say("audit.verify.empty"));
            verified.forEach(each -> out.println(said(each)));
            return verified.stream().allMatch(Verified::whole) ? 0 : BROKEN;
        } catch (IOException e) {
            err.println(CommandLine.say("audit.verify.heads", file));
            return NOT_DONE;
        } catch (DataAccessException e) {
            err.println(CommandLine.say("audit.verify.unreadable", Objects.requireNonNullElse(e.getMostSpecificCause().getMessage(), "")));
            return NOT_DONE;
        }
    }

    private static String said(Verified verified) {
        var lines = CommandLine.say("audit.verify.county", String.valueOf(verified.county()), verified.entries(), verified.seals(), verified.unsealed());
        var heads = verified.lastHead() == null ? CommandLine.say("audit.verify.no-heads") : CommandLine.say("audit.verify.fits", verified.heads(), verified.lastHead());
        return lines + "\n  " + heads + "\n  " + said(verified.breach());
    }

    private static String said(@Nullable Breach breach) {
        if (breach == null) return CommandLine.say("audit.verify.whole");
        return CommandLine.say("audit.verify." + breach.kind().name(), String.valueOf(breach.seq()), Objects.requireNonNullElse(breach.about(), "–"));
    }
}
