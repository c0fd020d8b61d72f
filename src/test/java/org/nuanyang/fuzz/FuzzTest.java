package org.nuanyang.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A short run of each target, with the same seed each time; {@code bin/fuzz} runs them for as long as wanted. */
class FuzzTest {
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final List<String> ROSTERS = List.of("d01-school-roster-grouped.xlsx", "d08-gbk.csv", "d09-old.xls");
    private static final List<String> TEXTS = List.of(
            "2013-5-3", "2024年3月", "20130503", "41400", "11月18日", "990101201305030018", "990101130503001", "是（√）否（ ）", "欧阳小满", "Aygül·Ali");

    @ParameterizedTest
    @MethodSource("targets")
    void findsNothing(Class<?> target) throws IOException {
        assumeThat(System.getProperty("os.arch")).as("the fuzzer has a driver for this machine").isIn("amd64", "x86_64", "aarch64");
        var seconds = Long.getLong("fuzz.seconds");
        var found = new Fuzzer(target).run(
                seeds(target), seconds == null ? 20_000 : 0, seconds == null ? SHORT : Duration.ofSeconds(seconds), seconds == null ? 20260312 : 0);
        assertThat(found).isEmpty();
    }

    @Test
    void findsAnErrorThatIsThere() {
        assertThat(new Fuzzer(Faulty.class).run(List.of(), 200_000, Duration.ofSeconds(60), 1)).contains("a year like no other");
    }

    static Stream<Class<?>> targets() {
        return Stream.of(FuzzedFile.class, FuzzedRoster.class, FuzzedValues.class, FuzzedPhoto.class);
    }

    private static List<byte[]> seeds(Class<?> target) throws IOException {
        if (target == FuzzedPhoto.class) return List.of(photo("jpg"), photo("png"));
        if (target != FuzzedFile.class) return TEXTS.stream().map(text -> text.getBytes(UTF_8)).toList();
        var seeds = new ArrayList<byte[]>();
        for (var name : ROSTERS) {
            try (var in = Objects.requireNonNull(FuzzTest.class.getResourceAsStream("/rosters/" + name), name)) {
                seeds.add(in.readAllBytes());
            }
        }
        return seeds;
    }

    private static byte[] photo(String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
