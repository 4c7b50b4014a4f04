using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Formatting;
using Microsoft.Data.Analysis;

namespace HeroImages.Notebooks.Tests.Formatting;

[Collection(FormatterState.Name)]
public class DataFrameTests
{
    [Fact]
    public void A_frame_is_an_aligned_text_table_with_its_size()
    {
        var text = ValueForms.Of(Frame(2))[MimeTypes.Plain];

        Assert.Equal("index  species  score\n    0  cat 0        0\n    1  cat 1      0.5\n2 rows × 2 columns", text);
    }

    [Fact]
    public void A_frame_is_an_html_table_with_numbers_to_the_right()
    {
        var html = ValueForms.Of(Frame(2))[MimeTypes.Html]!;

        Assert.Contains("<th title=\"string\">species</th><th class=\"hero-n\" title=\"double\">score</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td>cat 1</td><td class=\"hero-n\">0.5</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_frames_have_pages_of_which_the_first_is_seen_without_scripts()
    {
        var html = ValueForms.Of(Frame(45))[MimeTypes.Html]!;

        Assert.Contains("<tbody data-rows=\"1–20\"><tr>", html, StringComparison.Ordinal);
        Assert.Contains("<tbody data-rows=\"41–45\" hidden>", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"hero-pages hero-note\" hidden>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("require", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Gigantic_frames_carry_only_their_first_rows()
    {
        var bundle = ValueForms.Of(Frame(200_000));

        Assert.InRange(bundle.Contents.Sum(c => c.Text.Length), 1, 100_000);
        Assert.EndsWith("200,000 rows × 2 columns; the first 500 rows are here", bundle[MimeTypes.Plain]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_frames_and_their_column_names_are_escaped()
    {
        var frame = new DataFrame(new StringDataFrameColumn("<script>", ["<img onerror=x>"]));

        var html = ValueForms.Of(frame)[MimeTypes.Html]!;

        Assert.Contains("&lt;script&gt;</th>", html, StringComparison.Ordinal);
        Assert.Contains("<td>&lt;img onerror=x&gt;</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Gaps_are_shown()
    {
        var text = ValueForms.Of(new DataFrame(new DoubleDataFrameColumn("score", [1, null])))[MimeTypes.Plain];

        Assert.Equal("index   score\n    0       1\n    1  <null>\n2 rows × 1 column", text);
    }

    [Fact]
    public void A_column_is_a_table_of_its_own()
    {
        var text = ValueForms.Of(Frame(30)["score"])[MimeTypes.Plain]!;

        Assert.StartsWith("index  score\n    0      0\n", text, StringComparison.Ordinal);
        Assert.EndsWith("(10 more)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_frame_within_another_value_folds()
    {
        var html = ValueForms.Of(new { Frame = Frame(1) })[MimeTypes.Html]!;

        Assert.Contains("<code>DataFrame (1 row × 2 columns)</code>", html, StringComparison.Ordinal);
    }

    internal static DataFrame Frame(int rows) => new(
        new StringDataFrameColumn("species", Enumerable.Range(0, rows).Select(i => $"cat {i}")),
        new DoubleDataFrameColumn("score", Enumerable.Range(0, rows).Select(i => i / 2.0)));
}
