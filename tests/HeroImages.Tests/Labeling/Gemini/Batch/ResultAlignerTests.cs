using HeroImages.Labeling.Gemini.Batch;

namespace HeroImages.Tests.Labeling.Gemini.Batch;

public class ResultAlignerTests
{
    const string Good = """ "response": {"n": 1} """;

    [Fact]
    public void Keys_decide_not_the_order()
    {
        var results = Align(BatchInput.File, $$"""{"key": "b", {{Good}}}""", $$"""{ {{Good}}, "metadata": {"key": "a"} }""");

        Assert.Equal(["a", "b"], results.ByKey.Keys.Order());
        Assert.Empty(results.Remarks);
    }

    [Fact]
    public void Strange_keys_and_broken_lines_are_counted_and_left_out()
    {
        var results = Align(BatchInput.File, $$"""{"key": "x", {{Good}}}""", "not JSON", "", "7", $$"""{"key": "a", {{Good}}}""");

        Assert.Equal(["a"], results.ByKey.Keys);
        Assert.Equal(["2 lines are no JSON", "1 results have a key that was never sent"], results.Remarks);
    }

    [Fact]
    public void Of_doubled_keys_the_first_good_result_counts()
    {
        var results = Align(BatchInput.File, """{"key": "a", "error": {"code": 13}}""", """{"key": "a", "response": {"n": 1}}""", """{"key": "a", "response": {"n": 2}}""");

        Assert.Equal(1, results.ByKey["a"].GetProperty("response").GetProperty("n").GetInt32());
        Assert.Contains("came twice", Assert.Single(results.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_keys_the_place_counts_if_there_is_one_for_each()
    {
        var results = Align(BatchInput.Inline, """{"response": {"n": 1}}""", """{"response": {"n": 2}}""");

        Assert.Equal(2, results.ByKey["b"].GetProperty("response").GetProperty("n").GetInt32());
    }

    [Theory]
    [InlineData(BatchInput.Inline, 1)]
    [InlineData(BatchInput.Inline, 3)]
    [InlineData(BatchInput.File, 2)]
    public void Without_keys_nothing_is_guessed_otherwise(BatchInput input, int lines) =>
        Assert.Empty(Align(input, [.. Enumerable.Repeat($$"""{ {{Good}} }""", lines)]).ByKey);

    [Theory]
    [InlineData("{\"a\": 1}\n", false)]
    [InlineData("{\"a\": 1}", false)]
    [InlineData("{\"a\": 1}\r\n{\"b\"", true)]
    [InlineData("", false)]
    public void A_file_that_ends_within_a_line_was_cut(string text, bool isCut)
    {
        using var folder = new TempFolder();

        Assert.Equal(isCut, ResultAligner.IsCut(folder.Write("results.jsonl", text)));
    }

    static BatchResults Align(BatchInput input, params string[] lines) => ResultAligner.Align(lines, ["a", "b"], input);
}
