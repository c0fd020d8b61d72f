package org.nuanyang.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DevicesTest {
    @Test void areCalledByTheirSystemAndTheBrowsersFamily() {
        assertThat(Devices.name("Mozilla/5.0 (Linux; Android 14; ALN-AL00) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36 EdgA/120.0")).isEqualTo("Android · Edge");
        assertThat(Devices.name("Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1")).isEqualTo("iPhone · Safari");
        assertThat(Devices.name("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0")).isEqualTo("Windows · Firefox");
        assertThat(Devices.name("Java-http-client/25")).isEqualTo("—");
    }
}
