package org.nuanyang.documents.manuscript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window, where it is installed: another program that opens, shows and rewrites what we wrote. */
final class Office {
    private static final Path PROGRAM = Path.of("/usr/bin/soffice");

    private Office() {}

    static boolean there() {
        return Files.isExecutable(PROGRAM);
    }

    /** @param to pdf or docx */
    static byte[] converted(byte[] word, String to) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("office");
        var from = Files.write(folder.resolve("manuscript.docx"), word);
        var process = new ProcessBuilder(PROGRAM.toString(), "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless", "--convert-to", to, "--outdir",
                        folder.resolve("out").toString(), from.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the office program did not end");
        }
        return Files.readAllBytes(folder.resolve("out").resolve("manuscript." + to));
    }
}
