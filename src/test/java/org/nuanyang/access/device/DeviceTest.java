package org.nuanyang.access.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nuanyang.access.device.Device.Program;
import org.nuanyang.access.device.Device.System;

class DeviceTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WECHAT  | ANDROID | Mozilla/5.0 (Linux; Android 14; V2301A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.49
            WECHAT  | IPHONE  | Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50
            HUAWEI  | HARMONY | Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0 Safari/537.36 ArkWeb/4.1 Mobile HuaweiBrowser/5.0
            EDGE    | WINDOWS | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0
            CHROME  | LINUX   | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36
            SAFARI  | MAC     | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15
            FIREFOX | WINDOWS | Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0
            OTHER   | OTHER   | Java-http-client/25
            """)
    void isKnownByWhatItSays(Program program, System system, String userAgent) {
        assertThat(Device.of(userAgent)).isEqualTo(new Device(program, system));
    }

    @Test void isSomeOtherWhenItSaysNothing() {
        assertThat(Device.of(null)).isEqualTo(new Device(Program.OTHER, System.OTHER));
    }

    @Test void isReadBackAsItWasKept() {
        var phone = new Device(Program.WECHAT, System.ANDROID);
        assertThat(Device.read(phone.kept())).isEqualTo(phone);
        assertThat(Device.read("NETSCAPE AMIGA")).isEqualTo(new Device(Program.OTHER, System.OTHER));
        assertThat(Device.read(null)).isEqualTo(new Device(Program.OTHER, System.OTHER));
    }
}
