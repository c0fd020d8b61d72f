package org.nuanyang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What may be said beside a measurement's name: {@code --scale 1}, {@code --minutes 10}; handed on to the JVM that measures. */
final class Options {
    private static final Set<String> KNOWN = Set.of("scale", "minutes", "schools", "copies");
    private static final String PREFIX = "bench.";

    private Options() {}

    /** @return the rest: names of measurements */
    static List<String> read(String[] args) {
        var names = new ArrayList<String>();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                names.add(args[i]);
                continue;
            }
            var name = args[i].substring(2);
            if (!KNOWN.contains(name) || i + 1 == args.length || !args[i + 1].matches("[1-9]\\d{0,3}")) {
                System.err.println("bin/bench [" + String.join("] [", KNOWN.stream().sorted().map(each -> "--" + each + " N").toList()) + "] [measurement …], and N is a whole number.");
                System.exit(1);
            }
            System.setProperty(PREFIX + name, args[++i]);
        }
        return names;
    }

    static List<String> handedOn() {
        return KNOWN.stream().filter(name -> System.getProperty(PREFIX + name) != null).map(name -> "-D" + PREFIX + name + "=" + System.getProperty(PREFIX + name)).toList();
    }

    /** So many counties lie in the database; ten unless it is said. */
    static int scale(int unlessSaid) {
        return Integer.getInteger(PREFIX + "scale", unlessSaid);
    }

    /** So many schools of the county; all unless it is said. */
    static int schools() {
        return Integer.getInteger(PREFIX + "schools", Integer.MAX_VALUE);
    }

    /** So many times the invented county's children are laid in the one that is exported. */
    static int copies(int unlessSaid) {
        return Integer.getInteger(PREFIX + "copies", unlessSaid);
    }

    static int minutes(int unlessSaid) {
        return Integer.getInteger(PREFIX + "minutes", unlessSaid);
    }
}
