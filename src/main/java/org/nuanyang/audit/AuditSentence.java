package org.nuanyang.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nuanyang.common.Words;

/**
 * A line of the log as a sentence: {@code audit.did.<action>} with {@code {who}}, {@code {whom}}, {@code {where}} and the
 * details by their names.
 */
public record AuditSentence(Map<UUID, String> names, List<AuditSubjects> modules) {
    /** Whose subjects are never children. */
    private static final Set<String> OF_PEOPLE = Set.of("account", "password", "code", "duty", "deputy", "token", "org", "county", "setup");

    public String of(AuditEntry entry, boolean withGrounds) {
        var key = "audit.did." + entry.action();
        var args = new HashMap<String, Object>();
        entry.details().forEach((name, value) -> args.put(name, worded(name, value)));
        args.put("who", entry.account() == null ? Words.say("audit.nobody") : named(entry.account(), "audit.account-unknown"));
        args.put("whom", named(entry.subject(), OF_PEOPLE.contains(entry.noun()) ? "audit.subject-unknown" : "audit.child-unknown"));
        args.put("where", named(entry.org(), "audit.org-unknown"));
        var sentence = Words.known(key) ? Words.sayNamed(key, args) : Words.sayNamed("audit.did", plus(args, entry.action()));
        return entry.why() == null || !withGrounds ? sentence : Words.say("audit.because", sentence, entry.why());
    }

    private static Map<String, Object> plus(Map<String, Object> args, String action) {
        args.put("action", action);
        return args;
    }

    /** Whom the viewer may not see by name has a number: the end of the id, enough to tell two apart. */
    private String named(@Nullable UUID id, String unknown) {
        if (id == null) return Words.say("audit.nowhere");
        var name = names.get(id);
        var text = id.toString();
        return name != null ? name : Words.say(unknown, text.substring(text.length() - 8));
    }

    private Object worded(String name, Object value) {
        if (value instanceof Number) return value;
        return modules.stream().flatMap(module -> module.worded(name, String.valueOf(value)).stream()).findFirst().orElse(String.valueOf(value));
    }
}
