package org.nuanyang.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nuanyang.access.County;
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
        var invented = CountyDraw.county(CountyDraw.FIRST_COUNTY);
        var real = new County(341881, "广德市", "广德市教育体育局", false);
        assertThatThrownBy(() -> Guard.refuseBesideRealCounty(List.of(invented, real)))
                .isInstanceOf(CannotStart.class).hasMessageContaining("广德市").hasMessageContaining("--empty");
        assertThatCode(() -> Guard.refuseBesideRealCounty(List.of(invented))).doesNotThrowAnyException();
        assertThatCode(() -> Guard.refuseBesideRealCounty(List.of())).doesNotThrowAnyException();
    }
}
