using HeroImages.Labeling;
using HeroImages.Labeling.Rubrics;

namespace HeroImages.Tests.Labeling;

public class AnswerReaderTests
{
    static readonly Rubric Plain = RubricFiles.Get("predecessor");
    static readonly Rubric Rich = RubricFiles.Get("heroes");

    [Theory]
    [InlineData("""{"reasoning":"r","score":6.5}""", 6.5, false)]
    [InlineData("  \uFEFF{\"reasoning\":\"r\",\"score\":0}\n", 0.0, false)]
    [InlineData("```json\n{\"reasoning\":\"r\",\"score\":10}\n```", 10.0, true)]
    [InlineData("```\n{\"reasoning\":\"r\",\"score\":3}\n```", 3.0, true)]
    [InlineData("Here it is: {\"reasoning\":\"a } in a string\",\"score\":3} I hope it helps.", 3.0, true)]
    [InlineData("""{"score":4,"reasoning":"r"} {"score":4,"reasoning":"r"}""", 4.0, true)]
    [InlineData("""{"reasoning":"r","score":"7"}""", 7.0, true)]
    [InlineData("""{"reasoning":"r","score":7,"mood":{"of":"the day"}}""", 7.0, false)]
    [InlineData("an empty set {} is no rating: {\"score\":2}", null, true)]
    public void An_answer_is_found_in_what_a_model_writes_and_a_repair_is_noted(string text, double? value, bool repaired)
    {
        var answer = AnswerReader.Read(text, Plain);

        Assert.Equal(value, answer.Value);
        Assert.Equal(repaired, answer.Warning is not null || answer.Failure is not null);
        Assert.Equal(text, answer.Raw);
    }

    [Theory]
    [InlineData("""{"score": 7, "reasoning": "un""", "no JSON object")]
    [InlineData("I would say seven.", "no JSON object")]
    [InlineData("""{"score":7} or rather {"score":3}""", "several")]
    [InlineData("""{"reasoning":"r","score":11}""", "is 11, outside")]
    [InlineData("""{"reasoning":"r","score":-0.1}""", "outside")]
    [InlineData("""{"reasoning":"r","score":NaN}""", "no JSON object")]
    [InlineData("""{"reasoning":"r","score":"NaN"}""", "no number")]
    [InlineData("""{"reasoning":"r","score":1e999}""", "no number")]
    [InlineData("""{"reasoning":"r","score":null}""", "no number")]
    [InlineData("""{"reasoning":"r"}""", "no \"score\"")]
    public void What_is_no_rating_is_never_made_one(string text, string why)
    {
        var answer = AnswerReader.Read(text, Plain);

        Assert.Null(answer.Value);
        Assert.Equal(RatingFailureKind.Invalid, answer.Failure?.Kind);
        Assert.Contains(why, answer.Failure!.Detail, StringComparison.Ordinal);
        Assert.Equal(text, answer.Raw);
    }

    [Fact]
    public void Sub_scores_are_kept_apart_and_one_out_of_range_is_left_out()
    {
        var answer = AnswerReader.Read("""{"reasoning":"r","framing":3,"sharpness":"4.5","light":12,"behaviour":0,"story":10,"score":6}""", Rich);

        Assert.Equal(6, answer.Value);
        Assert.Equal(["framing 3", "sharpness 4.5", "behaviour 0", "story 10"], answer.Parts!.Select(p => FormattableString.Invariant($"{p.Key} {p.Value}")));
        Assert.Contains("sub-score", answer.Warning, StringComparison.Ordinal);
    }
}
