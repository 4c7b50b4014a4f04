using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Tests.Documents;

public class OutputRecorderTests
{
    [Fact]
    public void Neighbouring_text_of_a_stream_becomes_one_output_of_lines()
    {
        var outputs = Record(Out("a"), Out("b\nc"), Error("x"), Out("d\n"));

        Assert.Equal(
            """[{"name":"stdout","output_type":"stream","text":["ab\n","c"]},{"name":"stderr","output_type":"stream","text":["x"]},{"name":"stdout","output_type":"stream","text":["d\n"]}]""",
            outputs);
    }

    [Fact]
    public void Bundles_keep_json_as_values_pictures_as_strings_and_text_as_lines()
    {
        var outputs = Record(new ResultOutput(new(
            new MimeContent("application/json", """{"a": [1]}"""), new MimeContent("application/x+json", "no json"), new MimeContent(MimeTypes.Png, "iVBO"), new MimeContent(MimeTypes.Svg, "<svg>\n</svg>"))));

        Assert.Equal(
            """[{"data":{"application/json":{"a":[1]},"application/x\u002Bjson":"no json","image/png":"iVBO","image/svg\u002Bxml":["\u003Csvg\u003E\n","\u003C/svg\u003E"]},"execution_count":1,"metadata":{},"output_type":"execute_result"}]""",
            outputs);
    }

    [Fact]
    public void An_update_changes_every_output_of_that_name_also_of_earlier_cells()
    {
        var notebook = MadeNotebook.Code("1", "2");
        var recorder = new OutputRecorder();

        recorder.Begin(notebook.Cells[0]);
        recorder.Put(new DisplayOutput(MimeBundle.Plain("old"), "x"));
        recorder.Begin(notebook.Cells[1]);
        recorder.Put(new DisplayOutput(MimeBundle.Plain("old"), "x"));
        recorder.Put(new UpdateOutput(MimeBundle.Plain("new"), "x"));
        recorder.Put(new UpdateOutput(MimeBundle.Plain("nobody"), "y"));

        Assert.All(notebook.Cells, c => Assert.Equal("""[{"data":{"text/plain":["new"]},"metadata":{},"output_type":"display_data"}]""", c.Json["outputs"]!.ToJsonString()));
    }

    [Fact]
    public void Clearing_takes_all_away_at_once_or_when_something_follows()
    {
        Assert.Equal("[]", Record(Out("a"), Shown("b"), new ClearOutput(false)));
        Assert.Contains("\"a\"", Record(Out("a"), new ClearOutput(true)), StringComparison.Ordinal);
        Assert.Equal("""[{"name":"stdout","output_type":"stream","text":["b"]}]""", Record(Shown("a"), new ClearOutput(true), Out("b")));
    }

    [Fact]
    public void Errors_and_values_come_back_as_they_were()
    {
        var notebook = MadeNotebook.Code("1");
        var recorder = new OutputRecorder();
        recorder.Begin(notebook.Cells[0]);
        recorder.Put(new ErrorOutput("E", "it broke", ["E: it broke", "at line 1"]));
        recorder.Put(Shown("x\ny"));

        var outputs = notebook.Cells[0].ReadOutputs();

        var error = Assert.IsType<ErrorOutput>(outputs[0]);
        Assert.Equal(("E", "it broke", "at line 1"), (error.Name, error.Message, error.Trace[1]));
        Assert.Equal("x\ny", Assert.IsType<DisplayOutput>(outputs[1]).Bundle[MimeTypes.Plain]);
    }

    [Fact]
    public void A_hundred_thousand_pieces_of_text_take_no_time()
    {
        var notebook = MadeNotebook.Code("1");
        var recorder = new OutputRecorder();
        recorder.Begin(notebook.Cells[0]);

        for (var i = 0; i < 100_000; i++)
        {
            recorder.Put(Out("line\n"));
        }
        recorder.Flush();

        Assert.Equal(500_000, Assert.IsType<StreamOutput>(Assert.Single(notebook.Cells[0].ReadOutputs())).Text.Length);
    }

    static string Record(params CellOutput[] outputs)
    {
        var cell = MadeNotebook.Code("1").Cells[0];
        var recorder = new OutputRecorder();
        recorder.Begin(cell);
        foreach (var output in outputs)
        {
            recorder.Put(output);
        }
        recorder.End(1);
        return cell.Json["outputs"]!.ToJsonString();
    }

    static StreamOutput Out(string text) => new(StreamKind.Out, text);

    static StreamOutput Error(string text) => new(StreamKind.Error, text);

    static DisplayOutput Shown(string text) => new(MimeBundle.Plain(text));
}
