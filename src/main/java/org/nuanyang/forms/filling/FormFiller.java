package org.nuanyang.forms.filling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.WorkbookUtil;
import org.nuanyang.documents.OutwardFormulas;
import org.nuanyang.forms.Answer;
import org.nuanyang.forms.Answers;
import org.nuanyang.forms.Asked;
import org.nuanyang.forms.Filled;
import org.nuanyang.forms.FormReading;
import org.nuanyang.forms.Item;
import org.nuanyang.forms.SheetReading;
import org.nuanyang.forms.Spot;

/**
 * The door: the form with the answers in it, in its own layout. What would start a program or ask the network goes, as in every
 * workbook that comes back to somebody; everything else that is not asked for stays as it was.
 */
public final class FormFiller {
    /** More cards than these in one workbook are for several workbooks. */
    public static final int MOST_CARDS = 100;

    private final Workbook workbook;
    private final FormReading reading;
    private final Answers answers;
    private final Marks marks;
    private final Pen pen;
    private final List<Filled.FilledCell> cells = new ArrayList<>();
    private final List<Filled.FilledCell> first = new ArrayList<>();
    private final List<Filled.FilledColumn> columns = new ArrayList<>();
    private final List<Runnable> checks = new ArrayList<>();
    private final List<Filled.Broken> broken = new ArrayList<>();

    private boolean reckoned;

    private FormFiller(Workbook workbook, FormReading reading, Answers answers) {
        this.workbook = workbook;
        this.reading = reading;
        this.answers = answers;
        this.marks = new Marks(workbook);
        this.pen = new Pen(marks);
    }

    /** @param original the bytes of which {@code reading} was made */
    public static Filled fill(byte[] original, FormReading reading, Answers answers) {
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(original))) {
            return new FormFiller(workbook, reading, answers).fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Filled fill() throws IOException {
        OutwardFormulas.quieten(workbook);
        var sheets = reading.sheets().stream().filter(SheetReading::asks).map(sheet -> new Page(workbook.getSheetAt(sheet.index()), sheet)).toList();
        for (var page : sheets) {
            switch (page.reading().kind()) {
                case ROSTER, TABLE -> table(page.sheet(), page.reading());
                case CARD -> cards(page.sheet(), page.reading());
                case OTHER -> { }
            }
        }
        reckoned = Reckoning.of(workbook);
        checks.forEach(Runnable::run);
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return new Filled(out.toByteArray(), reading.old() ? "xls" : "xlsx", cells, first, columns, broken);
    }

    private record Page(Sheet sheet, SheetReading reading) {}

    private void table(Sheet sheet, SheetReading asked) {
        var lines = asked.lines();
        var all = lines == null ? List.<Answers.Line>of() : answers.lines(asked);
        int more = lines == null ? 0 : LineFilling.more(lines, all.size());
        IntUnaryOperator moved = row -> lines != null && row > lines.last() ? row + more : row;
        if (lines != null) {
            var filling = new LineFilling(sheet, asked, lines, pen, marks);
            columns.addAll(filling.fill(all));
            if (asked.kind() == SheetReading.Kind.ROSTER) first.addAll(filling.first());
        }
        var told = new CellFilling(sheet, moved, one -> answers.once(asked, one), pen).fill(asked.fixed());
        cells.addAll(told);
        var marked = told.stream().filter(cell -> cell.why() != null).map(Filled.FilledCell::spot).toList();
        var fixed = asked.rows().stream().map(Item::spot).map(Spot::row).map(moved::applyAsInt);
        var filled = lines == null ? Stream.<Integer>empty() : IntStream.range(lines.first(), lines.first() + all.size()).boxed();
        var rows = Stream.concat(filled, fixed).toList();
        checks.add(() -> broken.addAll(new RuleCheck(sheet, asked, rows, marked, reckoned).broken()));
    }

    /** One sheet a child; the form itself is the first. */
    private void cards(Sheet sheet, SheetReading asked) {
        var children = answers.lines(asked);
        if (children.size() > MOST_CARDS) throw new IllegalArgumentException("more than " + MOST_CARDS + " cards");
        var pages = new ArrayList<Sheet>();
        for (int i = 0; i < children.size(); i++) pages.add(i == 0 ? sheet : workbook.cloneSheet(workbook.getSheetIndex(sheet)));
        for (int i = 0; i < pages.size(); i++) {
            var child = children.get(i);
            if (pages.size() > 1) rename(pages.get(i), child, i + 1);
            cells.addAll(new CellFilling(pages.get(i), IntUnaryOperator.identity(), one -> single(one) ? answers.once(asked, one) : child.answer(one), pen).fill(asked.cells()));
        }
    }

    private static boolean single(Asked asked) {
        return asked instanceof Asked.Unit || asked instanceof Asked.Day || asked instanceof Asked.Signature || asked instanceof Asked.Number;
    }

    private void rename(Sheet page, Answers.Line child, int number) {
        var name = child.answer(new Asked.OfChild(org.nuanyang.roster.Fact.NAME, org.nuanyang.forms.Way.PLAIN)) instanceof Answer.Known(var value) ? value.toString() : "";
        var wanted = WorkbookUtil.createSafeSheetName(name.isBlank() ? String.valueOf(number) : name);
        var taken = IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName).collect(Collectors.toSet());
        workbook.setSheetName(workbook.getSheetIndex(page), taken.contains(wanted) ? WorkbookUtil.createSafeSheetName(number + " " + wanted) : wanted);
    }
}
