package org.nuanyang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.SAXParserFactory;
import org.nuanyang.importing.Imports;
import org.nuanyang.importing.Outcome;
import org.nuanyang.importing.SheetImport.Upload;
import org.xml.sax.helpers.DefaultHandler;

/**
 * From a roster of ten thousand rows as it was sent to the preview that waits for its maker: read, judged against the
 * county, sealed and stored.
 */
final class Preview implements Bench.Measurement {
    private static final double BOUND = 3;

    @Override
    public Map<String, Object> measure() throws Exception {
        try (var product = Product.on("county")) {
            var school = School.in(product);
            var file = Sheet.of(school.children());
            var sent = Files.write(Files.createTempFile(Bench.FOLDER.toAbsolutePath(), "roster", ".xlsx"), file);
            var imports = product.get(Imports.class);
            var keepers = school.keepers().iterator();
            var last = new Outcome[1];
            var pair = Times.Pair.of(8, 9,
                    () -> {
                        var keeper = keepers.next(); // another each time: one may only look up so many numbers
                        last[0] = keeper.scope().sight().call(() -> imports.upload("roster", school.id(), new Upload("花名册.xlsx", file), keeper));
                    },
                    () -> parse(sent));
            Files.delete(sent);
            if (!(last[0] instanceof Outcome.Previewed previewed)) throw new IllegalStateException("not previewed: " + last[0]);
            var figures = Figures.of("rows", school.children().size(), "columns", Sheet.width(), "bytes", file.length,
                    "verdicts", previewed.run().counts());
            figures.putAll(pair.figures("unzip and SAX-parse the file, nothing done", BOUND));
            return figures;
        }
    }

    private static void parse(Path file) throws Exception {
        var parser = SAXParserFactory.newInstance().newSAXParser();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith(".xml")) parser.parse(zip.getInputStream(entry), new DefaultHandler());
            }
        }
    }
}
