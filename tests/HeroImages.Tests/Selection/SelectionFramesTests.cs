using HeroImages.Selection;

namespace HeroImages.Tests.Selection;

public class SelectionFramesTests
{
    [Fact]
    public void Candidates_are_rows_in_the_order_of_choice()
    {
        var selection = WorkedExample.Select("reference", 7);

        var frame = selection.ToDataFrame();

        Assert.Equal(selection.Candidates.Select(c => c.File), Enumerable.Range(0, 7).Select(i => (string)frame["file"][i]));
        Assert.Equal(selection.Candidates.Select(c => c.Score), Enumerable.Range(0, 7).Select(i => (double)frame["score"][i]));
    }

    [Fact]
    public void Reports_are_rows_of_their_own()
    {
        var selection = WorkedExample.Select("heroes", 3);

        Assert.Equal(selection.Strata.Count, selection.Strata.ToDataFrame().Rows.Count);
        Assert.Equal(selection.Excluded.Sum(e => e.Images), selection.Excluded.ToDataFrame()["images"].Cast<long>().Sum());
        Assert.Equal(selection.Prices.Select(p => p.Of), selection.Prices.ToDataFrame()["of"].Cast<string>());
        Assert.Equal(selection.Limits.Count, selection.Limits.ToDataFrame().Rows.Count);
    }
}
