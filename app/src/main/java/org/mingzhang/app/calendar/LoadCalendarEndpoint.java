package org.mingzhang.app.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.mingzhang.app.web.Dates;
import org.mingzhang.app.web.Desk;
import org.mingzhang.app.web.EntryBody;
import org.mingzhang.domain.calendar.CalendarCommand.LoadCalendar;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LoadCalendarEndpoint {
    record Body(
            EntryBody entry,

            @Schema(description = "节假日 · public holidays", example = "[\"2022-09-12\"]")
            List<String> daysOff,

            @Schema(description = "调休上班的周末 · weekend days on which work is made up", example = "[\"2022-10-08\"]")
            List<String> workdays) {}

    @Operation(
            summary = "载入工作日历 · Load the working days of a year",
            description =
                    "Monday to Friday, without the holidays and with the weekend days worked. Replaces what was loaded.")
    @PostMapping("/api/calendars/{year}/load")
    ResponseEntity<Object> load(@PathVariable int year, @RequestBody Body body, Desk desk) {
        return desk.submit(new LoadCalendar(
                year,
                body.entry().read(desk.actor()),
                body.daysOff().stream().map(d -> Dates.day("daysOff", d)).toList(),
                body.workdays().stream().map(d -> Dates.day("workdays", d)).toList()));
    }
}
