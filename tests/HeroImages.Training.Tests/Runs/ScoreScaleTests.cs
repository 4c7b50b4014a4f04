using CsCheck;
using HeroImages.Files;
using HeroImages.Training.Runs;

namespace HeroImages.Training.Tests.Runs;

public class ScoreScaleTests
{
    static readonly ScoreScale Flat = new([(2, 1), (4, 6), (6, 6), (8, 9)]);

    [Fact]
    public void A_scale_never_turns_a_ranking_round_nor_makes_scores_equal() => Gen.Select(Gen.Double[0, 10], Gen.Double[0, 10]).Sample((a, b) =>
    {
        if (a < b && b - a > 1e-9)
        {
            Assert.True(Flat.Apply(a) < Flat.Apply(b));
        }
    });

    [Fact]
    public void Without_a_scale_scores_stay() => Assert.Equal([0, 3.7, 10], new[] { 0, 3.7, 10 }.Select(raw => Math.Round(ScoreScale.None.Apply(raw), 12)));

    [Fact]
    public void Text_gives_the_same_scale() => Assert.Equal(Flat.Points, ScoreScale.Parse(Flat.ToString(), "file").Points);

    [Theory]
    [InlineData("")]
    [InlineData("1:2:3")]
    [InlineData("2:5 1:6")]
    [InlineData("1:5 2:4")]
    [InlineData("1:NaN")]
    public void Other_text_is_refused(string text) => Assert.Throws<InputException>(() => ScoreScale.Parse(text, "file"));
}
