package org.nuanyang.access;

import java.util.List;

/** Contributed by the demo alone: the sign-in page offers what this lists. */
public interface DemoSignIns {
    List<One> list();

    /** @param who whom one then is, in words: 周敏，青石小学班主任 */
    record One(String login, String password, String who) {}
}
