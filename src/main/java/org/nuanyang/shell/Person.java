package org.nuanyang.shell;

import java.util.List;

/**
 * Who is signed in, as far as the frame needs to know. Access's viewer is one, so that a {@link NavigationEntry} or
 * {@link TodaySource} of another module can ask it for more.
 */
public interface Person {
    String name();

    /** Each duty in force in words, the widest first: "青石小学 · 班主任（四年级1班）". */
    List<String> actingAs();

    /** Tells one account from another, so that a browser keeps apart what they leave in it; empty where nothing is kept. */
    default String key() {
        return "";
    }
}
