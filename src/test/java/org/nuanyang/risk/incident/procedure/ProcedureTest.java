package org.nuanyang.risk.incident.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nuanyang.risk.incident.IncidentKind;

@DisplayName("应急流程")
class ProcedureTest {
    @ParameterizedTest
    @EnumSource(IncidentKind.class)
    void isShippedForEachKindShortEnoughToBeReadInAHurry(IncidentKind kind) throws IOException {
        var told = Files.readString(Path.of("src/main/resources/procedures/" + kind + ".txt")).strip();
        var procedure = Procedure.read(told);
        assertThat(procedure.told()).isEqualTo(told);
        assertThat(procedure.steps()).hasSizeBetween(5, 10).allSatisfy(step -> assertThat(step.what()).hasSizeLessThanOrEqualTo(60));
        assertThat(procedure.steps().getFirst().within()).isZero();
        assertThat(procedure.steps()).as("who is called at once").anySatisfy(step -> assertThat(step.call()).isIn(Callee.POLICE, Callee.AMBULANCE, Callee.FIRE));
    }

    @ParameterizedTest
    @EnumSource(IncidentKind.class)
    void comesBackAsItWasWhenAnOfficerSavesItUnchanged(IncidentKind kind) throws IOException {
        var procedure = Procedure.read(Files.readString(Path.of("src/main/resources/procedures/" + kind + ".txt")));
        assertThat(ProcedureText.read(ProcedureText.of(procedure.steps()))).isEqualTo(new ProcedureText.Reading.Readable(procedure.steps()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "'';risk.procedure.empty", "班主任｜5｜家长;risk.procedure.parts", "门卫｜5｜家长｜打电话;risk.procedure.owner", "班主任｜五｜家长｜打电话;risk.procedure.minutes",
        "班主任｜2881｜家长｜打电话;risk.procedure.minutes", "班主任｜5｜叔叔｜打电话;risk.procedure.call", "班主任｜5｜家长｜ ;risk.procedure.what"})
    void saysWhichLineIsWrongAndHow(String typed, String key) {
        assertThat(ProcedureText.read(typed)).isInstanceOfSatisfying(ProcedureText.Reading.Refused.class, refused -> assertThat(refused.why().key()).isEqualTo(key));
    }

    @Test
    void refusesALineThatIsNone() {
        assertThatThrownBy(() -> Procedure.read("report 30\nFINDER bald POLICE rufen")).isInstanceOf(IllegalArgumentException.class);
    }
}
