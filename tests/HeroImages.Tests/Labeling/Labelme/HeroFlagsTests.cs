using CsCheck;
using HeroImages.Labeling.Labelme;

namespace HeroImages.Tests.Labeling.Labelme;

public class HeroFlagsTests
{
    [Fact]
    public void There_is_a_flag_for_each_value_and_one_for_none() =>
        Assert.Equal("hero_00 hero_01 hero_02 hero_03 hero_04 hero_05 hero_06 hero_07 hero_08 hero_09 hero_10 hero_skip", string.Join(' ', HeroFlags.Names));

    [Theory]
    [InlineData(0, "hero_00")]
    [InlineData(7.49, "hero_07")]
    [InlineData(7.5, "hero_08")]
    [InlineData(10, "hero_10")]
    public void A_value_has_the_nearest_flag(double value, string flag) => Assert.Equal(flag, HeroFlags.Of(value));

    [Theory]
    [InlineData("", null, LabelmeVerdict.Unrated, null)]
    [InlineData("blurred", 7.0, LabelmeVerdict.Unrated, null)]
    [InlineData("hero_07", 7.2, LabelmeVerdict.Unchanged, null)]
    [InlineData("hero_07 blurred", null, LabelmeVerdict.Rated, 7)]
    [InlineData("hero_00", 7.2, LabelmeVerdict.Rated, 0)]
    [InlineData("hero_skip", 7.2, LabelmeVerdict.Skipped, null)]
    [InlineData("hero_07 hero_08", 7.2, LabelmeVerdict.Conflict, null)]
    [InlineData("hero_07 hero_skip", null, LabelmeVerdict.Conflict, null)]
    public void Ticks_say_one_thing(string ticked, double? stored, LabelmeVerdict verdict, int? value) =>
        Assert.Equal((verdict, value), HeroFlags.Read(ticked.Split(' ', StringSplitOptions.RemoveEmptyEntries), stored));

    [Fact]
    public void A_file_as_it_was_written_is_never_a_persons_rating() =>
        Gen.Double[0, 10].Sample(value => Assert.Equal((LabelmeVerdict.Unchanged, null), HeroFlags.Read([HeroFlags.Of(value)], value)));
}
