package org.nuanyang.documents.download;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nuanyang.documents.Progress;

class ScratchTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 300_000})
    void givesBackWhatWasWrittenWhereverItIsRead(int length) throws IOException {
        var content = random(length);
        try (var scratch = Scratch.of(1, () -> {})) {
            try (var out = scratch.out()) {
                for (int at = 0; at < length; at += 7_000) out.write(content, at, Math.min(7_000, length - at));
            }
            assertThat(scratch.size()).isEqualTo(length);
            assertThat(scratch.bytes()).isEqualTo(content);
            var pieces = new ByteArrayOutputStream();
            scratch.pieces(100_000, (number, piece) -> {
                assertThat(pieces.size()).isEqualTo(number * 100_000);
                pieces.writeBytes(piece);
            });
            assertThat(pieces.toByteArray()).isEqualTo(content);
            var dice = new Random(1);
            for (int i = 0; length > 0 && i < 20; i++) {
                int from = dice.nextInt(length);
                var some = ByteBuffer.allocate(Math.min(length - from, 1 + dice.nextInt(100_000)));
                try (var channel = scratch.channel()) {
                    channel.position(from);
                    while (some.hasRemaining()) channel.read(some);
                    assertThat(some.array()).isEqualTo(Arrays.copyOfRange(content, from, from + some.capacity()));
                }
            }
        }
    }

    @Test
    void liesOnTheDiskSealed(@TempDir Path folder) throws IOException {
        var path = folder.resolve("scratch");
        try (var scratch = Scratch.on(FileChannel.open(path, READ, WRITE, CREATE), 1, () -> {}); var out = scratch.out()) {
            out.write("990101201705211041 ".repeat(10_000).getBytes(US_ASCII));
            out.close();
            assertThat(Files.size(path)).isGreaterThan(scratch.size());
            assertThat(Files.readString(path, ISO_8859_1)).doesNotContain("990101201705211041");
        }
    }

    @Test
    void leavesNothingBehind() throws IOException {
        var before = lying();
        try (var scratch = Scratch.of(1, () -> {}); var out = scratch.out()) {
            out.write(new byte[100_000]);
        }
        assertThat(before).containsAll(lying());
    }

    @Test
    void endsWithTheLargestFileAndWhenNobodyWaits() throws IOException {
        try (var scratch = Scratch.of(1, () -> {}); var out = scratch.out()) {
            assertThatThrownBy(() -> out.write(new byte[1_200_000])).isInstanceOf(IOException.class).hasMessageContaining("1 MB");
        }
        var progress = new Progress();
        try (var scratch = Scratch.of(1, progress::check); var out = scratch.out()) {
            out.write(new byte[100_000]);
            progress.cutOff();
            assertThatThrownBy(() -> out.write(new byte[100_000])).isInstanceOf(Progress.CutOff.class);
        }
    }

    private static Set<Path> lying() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.toString().endsWith(".sealed")).collect(Collectors.toSet());
        }
    }

    private static byte[] random(int length) {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }
}
