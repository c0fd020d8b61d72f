package org.nuanyang.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.nuanyang.database.CannotStart;

class GuardTest {
    private static final DemoSettings DEMO = new DemoSettings(true, 1, null);

    @Test
    void refusesEveryAddressButThisMachines() throws UnknownHostException {
        var everywhere = InetAddress.getByName("0.0.0.0");
        assertThatThrownBy(() -> Guard.refuseOpenDemo(DEMO, everywhere))
                .isInstanceOf(CannotStart.class).hasMessageContaining("0.0.0.0").hasMessageContaining(DemoSettings.WORDS);
        assertThatThrownBy(() -> Guard.refuseOpenDemo(DEMO, null)).isInstanceOf(CannotStart.class);
        assertThatThrownBy(() -> Guard.refuseOpenDemo(new DemoSettings(true, 1, "true"), everywhere)).isInstanceOf(CannotStart.class);
    }

    @Test
    void opensOnThisMachineAndWhereverItIsToldToInWords() throws UnknownHostException {
        for (var own : new String[] {"127.0.0.1", "::1"}) {
            var address = InetAddress.getByName(own);
            assertThatCode(() -> Guard.refuseOpenDemo(DEMO, address)).doesNotThrowAnyException();
        }
        var everywhere = InetAddress.getByName("0.0.0.0");
        assertThatCode(() -> Guard.refuseOpenDemo(new DemoSettings(true, 1, "yes, show invented people"), everywhere)).doesNotThrowAnyException();
    }

    @Test
    void refusesToStandBesideARealCounty() {
        assertThatThrownBy(() -> Guard.refuseBesideRealCounty(true)).isInstanceOf(CannotStart.class).hasMessageContaining("--empty");
        assertThatCode(() -> Guard.refuseBesideRealCounty(false)).doesNotThrowAnyException();
    }
}
