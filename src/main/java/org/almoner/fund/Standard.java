package org.almoner.fund;

import java.math.BigDecimal;
import java.util.List;
import org.almoner.form.Form;
import org.almoner.form.Question;

/** What a new round starts from; officers change it to suit the round. */
final class Standard {

    static final DraftRound.Scoring SCORING = new DraftRound.Scoring(new BigDecimal("3.00"), 3, false);

    static final List<Criterion> CRITERIA = List.of(
            new Criterion(
                    "need",
                    "Need and impact",
                    "How well the proposal understands the problem, and how much better things will be for the people it serves.",
                    30),
            new Criterion(
                    "approach",
                    "Quality of the approach",
                    "Whether the approach is new, sound and likely to work, and builds on what is already known.",
                    25),
            new Criterion(
                    "delivery",
                    "Delivery",
                    "Whether the team, the plan and the handling of risks make delivery on time likely.",
                    25),
            new Criterion(
                    "value",
                    "Value for money",
                    "Whether the costs are needed, reasonable and in proportion to the results.",
                    20));

    static final Form FORM = Form.asking(
            "Your proposal",
            List.of(
                    new Question(
                            "problem",
                            "What problem will you address?",
                            "Say who is affected, how you know, and why it is not solved yet.",
                            500,
                            true),
                    new Question(
                            "solution",
                            "What will you do?",
                            "Describe what you will build or deliver, and what is new about it.",
                            750,
                            true),
                    new Question(
                            "team",
                            "Who will do the work?",
                            "Describe the skills and the experience of the people and partners.",
                            400,
                            true),
                    new Question(
                            "risks",
                            "What could go wrong, and what will you do about it?",
                            "Include ethical, safeguarding and data protection risks.",
                            400,
                            true),
                    new Question(
                            "results",
                            "How will you know that it worked?",
                            "Say what you will measure, and what will happen when the funding ends.",
                            400,
                            true),
                    new Question(
                            "more",
                            "Is there anything else you want us to know?",
                            "For example other funding you have asked for or received for this work.",
                            200,
                            false)));

    private Standard() {}
}
