package org.mingzhang.app.fund;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.mingzhang.app.fund.FundAnswer.Labelled;
import org.mingzhang.app.message.Messages;
import org.mingzhang.app.message.Sentence;
import org.mingzhang.app.problem.ProblemException;
import org.mingzhang.app.web.Positions;
import org.mingzhang.app.web.TimeAnswer;
import org.mingzhang.app.web.ViewRequest;
import org.mingzhang.domain.fund.FundId;
import org.mingzhang.query.fund.Course;
import org.mingzhang.query.fund.CourseQueries;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a fund went: what its charts and sliders are made of. */
@RestController
class CourseEndpoint {
    private final CourseQueries queries;
    private final Positions positions;
    private final Messages messages;

    CourseEndpoint(CourseQueries queries, Positions positions, Messages messages) {
        this.queries = queries;
        this.positions = positions;
        this.messages = messages;
    }

    /** @param day the last of the month, or the as-of date */
    record Month(LocalDate day, Labelled currentBudget, Labelled netDisbursed, TimeAnswer time) {
        static Month of(Course.Month month, Messages messages) {
            return new Month(
                    month.day(),
                    Labelled.of(month.currentBudget(), messages),
                    Labelled.of(month.netDisbursed(), messages),
                    TimeAnswer.of(month.time()));
        }
    }

    /** @param words what happened */
    record Moment(long position, Instant recordedAt, Sentence words, String document) {
        static Moment of(Course.Moment moment, Messages messages) {
            return new Moment(
                    moment.position(), moment.recordedAt(), messages.event(moment.event()), moment.document());
        }
    }

    /**
     * @param months up to the as-of date when there is one
     * @param moments all that were recorded, whatever may be known; at most some two hundred, evenly thinned
     */
    record Answer(List<Month> months, List<Moment> moments, long position) {}

    @Operation(
            summary = "一项资金的进程 · The course of a fund",
            description =
                    "Budget and spending at the end of each month, and the moments at which something was recorded.")
    @GetMapping("/api/funds/{fund}/course")
    ResponseEntity<Answer> course(@PathVariable FundId fund, @ParameterObject ViewRequest request) {
        positions.await(request.awaited());
        var answer = queries.course(fund, request.view());
        var found = answer.value().orElseThrow(() -> ProblemException.notFound("fund", fund));
        return Positions.answer(
                answer,
                new Answer(
                        found.months().stream().map(m -> Month.of(m, messages)).toList(),
                        found.moments().stream()
                                .map(m -> Moment.of(m, messages))
                                .toList(),
                        answer.position()));
    }
}
