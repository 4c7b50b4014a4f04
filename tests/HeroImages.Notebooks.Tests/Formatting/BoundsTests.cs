using System.Collections;
using System.Diagnostics.CodeAnalysis;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Formatting;
using Microsoft.DotNet.Interactive.Formatting;

namespace HeroImages.Notebooks.Tests.Formatting;

[Collection(FormatterState.Name)]
[SuppressMessage("Performance", "CA1822", Justification = "forms are made of instance members")]
public class BoundsTests
{
    sealed class Node(string name)
    {
        public string Name => name;

        public Node? Next { get; set; }

        public List<Node> All { get; } = [];
    }

    sealed class Faulty
    {
        public int Good => 1;

        public int Bad => throw new InvalidOperationException("<worn out>");
    }

    sealed class Silent
    {
        public override string ToString() => throw new InvalidOperationException("no words");
    }

    sealed class Wordless : Exception
    {
        public override string Message => throw new InvalidOperationException("no message");
    }

    sealed class Wide
    {
        public IEnumerable<Wide> Children => Enumerable.Range(0, 1000).Select(_ => new Wide());
    }

    [Fact]
    public void Cycles_end()
    {
        var node = new Node("a");
        node.Next = node;
        node.All.Add(node);

        var bundle = ValueForms.Of(node);

        Assert.Equal("Node { Name = a, Next = Node …, All = [ Node … ] }", bundle[MimeTypes.Plain]);
        Assert.InRange(bundle[MimeTypes.Html]!.Length, 1, 10_000);
    }

    [Fact]
    public void A_list_within_itself_ends()
    {
        var list = new List<object>();
        list.Add(list);

        Assert.InRange(ValueForms.Of(list).Contents.Sum(c => c.Text.Length), 1, 10_000);
    }

    [Fact]
    public void Sequences_that_never_end_are_cut_and_run_through_once()
    {
        var count = 0;
        IEnumerable<int> Endless()
        {
            while (true)
                yield return count++;
        }

        var bundle = ValueForms.Of(Endless());

        Assert.EndsWith("18, 19 ... (more) ]", bundle[MimeTypes.Plain]!, StringComparison.Ordinal);
        Assert.Equal(21, count);
    }

    [Fact]
    public void Wide_and_deep_graphs_stay_small()
    {
        var bundle = ValueForms.Of(new Wide());

        Assert.InRange(bundle.Contents.Sum(c => c.Text.Length), 1, 1_000_000);
    }

    [Fact]
    public void Long_text_inside_of_values_is_cut()
    {
        var bundle = ValueForms.Of(new { Text = new string('x', 1_000_000) });

        Assert.InRange(bundle.Contents.Sum(c => c.Text.Length), 1, 20_000);
        Assert.Contains("x…", bundle[MimeTypes.Html]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Gigantic_sequences_are_not_counted_through()
    {
        var bundle = ValueForms.Of(new int[50_000_000]);

        Assert.EndsWith("... (49,999,980 more) ]", bundle[MimeTypes.Plain]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Getters_that_throw_show_their_message()
    {
        var bundle = ValueForms.Of(new Faulty());

        Assert.Contains("<th>Bad</th><td><i>InvalidOperationException: &lt;worn out&gt;</i></td>", bundle[MimeTypes.Html]!, StringComparison.Ordinal);
        Assert.Equal("Faulty { Good = 1, Bad = InvalidOperationException: <worn out> }", bundle[MimeTypes.Plain]);
    }

    [Fact]
    public void A_ToString_that_throws_shows_its_message() =>
        Assert.Equal("InvalidOperationException: no words", ValueForms.Of(new Silent())[MimeTypes.Plain]);

    [Fact]
    public void Errors_whose_message_throws_are_still_shown() =>
        Assert.Contains("Wordless: (its message could not be had)", ValueForms.Of(new Wordless())[MimeTypes.Html]!, StringComparison.Ordinal);

    [Fact]
    public void A_sequence_that_throws_shows_what_it_gave_before()
    {
        static IEnumerable<int> Breaking()
        {
            yield return 1;
            throw new InvalidOperationException("broken");
        }

        Assert.Equal("[ 1 ... InvalidOperationException: broken ]", ValueForms.Of(Breaking())[MimeTypes.Plain]);
    }

    [Fact]
    public void Tasks_that_still_run_are_not_waited_for()
    {
        var bundle = ValueForms.Of(new TaskCompletionSource<int>().Task);

        Assert.Equal("Task<int> { Status = WaitingForActivation }", bundle[MimeTypes.Plain]);
    }

    [Fact]
    public void The_list_limit_is_the_users()
    {
        Formatter.ListExpansionLimit = 2;

        var text = ValueForms.Of(Enumerable.Range(1, 3).ToList())[MimeTypes.Plain];
        Formatter.ResetToDefault();

        Assert.Equal("[ 1, 2 ... (1 more) ]", text);
    }

    [Fact]
    public void Names_and_texts_from_outside_are_escaped_everywhere()
    {
        const string Hostile = "<script>alert(1)</script>";
        object[] values =
        [
            Hostile, new[] { Hostile, Hostile }, new Dictionary<string, object> { [Hostile] = Hostile }, new Dictionary<string, object>[] { new() { [Hostile] = 1 } },
            new InvalidOperationException(Hostile), new { Text = Hostile }, new object[] { 1, Hostile, new ArrayList { Hostile } }, (Hostile, Hostile),
        ];

        Assert.All(values, v => Assert.DoesNotContain("<script", ValueForms.Of(v, MimeTypes.Html)[MimeTypes.Html]!, StringComparison.Ordinal));
    }
}
