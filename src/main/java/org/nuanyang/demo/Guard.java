package org.nuanyang.demo;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.County;
import org.nuanyang.database.CannotStart;

/**
 * The demo's sign-ins are printed for everybody to read: it opens on this machine only, unless somebody says in words
 * that others may come in, and never beside a real county.
 */
final class Guard {
    private Guard() {}

    static void refuseOpenDemo(DemoSettings settings, @Nullable InetAddress listensOn) {
        if (settings.openToNetwork() || listensOn != null && listensOn.isLoopbackAddress()) return;
        throw new CannotStart("demo.refused.network", listensOn == null ? "0.0.0.0" : listensOn.getHostAddress(), DemoSettings.WORDS);
    }

    static void refuseBesideRealCounty(List<County> counties) {
        counties.stream().filter(county -> !county.invented()).findFirst().ifPresent(county -> {
            throw new CannotStart("demo.refused.real", county.name());
        });
    }
}
