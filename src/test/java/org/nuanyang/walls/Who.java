package org.nuanyang.walls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Role;

/** A column of the access table: a role, somebody without a duty, somebody who has not signed in. */
record Who(@Nullable Role role, boolean signedIn) {
    static List<Who> all() {
        var all = new ArrayList<>(Arrays.stream(Role.values()).filter(role -> !role.beyondDuty()).map(role -> new Who(role, true)).toList());
        all.add(new Who(null, true));
        all.add(new Who(null, false));
        return List.copyOf(all);
    }

    String column() {
        if (role != null) return role.name().toLowerCase(Locale.ROOT).replaceAll("_officer$|_helper$", "").replace("administrator", "admin");
        return signedIn ? "nobody" : "out";
    }
}
