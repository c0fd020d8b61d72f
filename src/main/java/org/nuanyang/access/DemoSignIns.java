package org.nuanyang.access;

import java.util.List;
import java.util.Optional;

/** Contributed by the demo alone: the sign-in page offers what this lists. */
public interface DemoSignIns {
    List<One> list();

    /** The code that the authenticator app of one of them shows now; empty while the next has not begun. */
    Optional<String> code(Account account);

    /** @param who whom one then is, in words: 周敏，青石小学班主任 */
    record One(String login, String password, String who) {}
}
