package org.nuanyang.mind.counselling.web;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.nuanyang.access.Viewer;
import org.nuanyang.calendar.SchoolYear;
import org.nuanyang.documents.download.FileMapping;
import org.nuanyang.documents.download.Leaving;
import org.nuanyang.mind.counselling.talk.SessionRegisters;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hands the register of the viewer's own talks out. */
@Controller
class RegisterController {
    private final SessionRegisters registers;
    private final Clock clock;

    RegisterController(SessionRegisters registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    @FileMapping("/mind/sessions/register.{ending:xlsx|pdf}")
    ModelAndView take(@PathVariable String ending, @RequestParam(required = false) @Nullable Integer year, Leaving leaving, Viewer viewer) throws IOException {
        var now = SchoolYear.of(LocalDate.now(clock));
        var export = registers.of(year == null || year < 2000 || year > now.starts() ? now : new SchoolYear(year), viewer);
        var parcel = registers.parcel(export, ending);
        return leaving.file(parcel, out -> registers.write(export, parcel.type(), out, viewer));
    }
}
