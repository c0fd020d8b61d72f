package org.nuanyang.forms.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The rules of entry (lists to choose from …) of a sheet, which rows moved by POI leave behind. */
final class Choices {
    private final List<List<CellRangeAddress>> before;
    private final List<DataValidation> validations;

    private Choices(List<DataValidation> validations) {
        this.validations = validations;
        this.before = validations.stream().map(each -> Stream.of(each.getRegions().getCellRangeAddresses()).map(CellRangeAddress::copy).toList()).toList();
    }

    static Choices of(Sheet sheet) {
        return new Choices(List.copyOf(sheet.getDataValidations()));
    }

    /** @param at the first of the {@code more} new rows, which look like row {@code model} */
    void follow(Sheet sheet, int at, int more, int model) {
        if (sheet instanceof XSSFSheet modern) stretch(modern, at, more, model);
        else repeat(sheet, at, more, model);
    }

    private void stretch(XSSFSheet sheet, int at, int more, int model) {
        if (!sheet.getCTWorksheet().isSetDataValidations()) return;
        var told = sheet.getCTWorksheet().getDataValidations().getDataValidationArray();
        for (int i = 0; i < told.length && i < before.size(); i++) {
            var areas = new ArrayList<String>();
            for (var area : before.get(i)) {
                int first = area.getFirstRow() >= at && area.getFirstRow() > model ? area.getFirstRow() + more : area.getFirstRow();
                int last = area.getLastRow() >= model ? Math.min(area.getLastRow() + more, 1_048_575) : area.getLastRow();
                areas.add(new CellRangeAddress(first, last, area.getFirstColumn(), area.getLastColumn()).formatAsString());
            }
            told[i].setSqref(areas);
        }
    }

    /** The old format does not let areas be changed: the new rows get rules of their own. */
    private void repeat(Sheet sheet, int at, int more, int model) {
        for (int i = 0; i < validations.size(); i++) {
            var here = before.get(i).stream().filter(area -> area.getFirstRow() <= model && model <= area.getLastRow()).collect(Collectors.toList());
            if (here.isEmpty()) continue;
            var areas = new CellRangeAddressList();
            here.forEach(area -> areas.addCellRangeAddress(at, area.getFirstColumn(), Math.max(at + more, Math.min(area.getLastRow() + more, 65_535)), area.getLastColumn()));
            var copy = sheet.getDataValidationHelper().createValidation(validations.get(i).getValidationConstraint(), areas);
            copy.setSuppressDropDownArrow(validations.get(i).getSuppressDropDownArrow());
            copy.setEmptyCellAllowed(validations.get(i).getEmptyCellAllowed());
            copy.setErrorStyle(validations.get(i).getErrorStyle());
            copy.setShowErrorBox(validations.get(i).getShowErrorBox());
            sheet.addValidationData(copy);
        }
    }
}
