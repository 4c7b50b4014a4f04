using HeroImages.Notebooks.Documents;

namespace HeroImages.Notebooks.Tests.Documents;

public class NotebookStripperTests
{
    [Fact]
    public void Outputs_counts_and_times_go_and_nothing_else_changes()
    {
        var notebook = MadeNotebook.Read(
            """{"id":"a","cell_type":"code","source":"1","execution_count":7,"metadata":{"execution":{"iopub.status.busy":"x"},"tags":["t"]},"outputs":[{"output_type":"stream","name":"stdout","text":"x"}]}""",
            """{"id":"b","cell_type":"markdown","source":["x"],"metadata":{"tags":[]}}""");

        Assert.True(NotebookStripper.Strip(notebook));

        Assert.Equal("""{"id":"a","cell_type":"code","source":"1","execution_count":null,"metadata":{"tags":["t"]},"outputs":[]}""", notebook.Cells[0].Json.ToJsonString());
        Assert.Equal("""{"id":"b","cell_type":"markdown","source":["x"],"metadata":{"tags":[]}}""", notebook.Cells[1].Json.ToJsonString());
    }

    [Fact]
    public void A_notebook_without_outputs_is_left_alone()
    {
        var notebook = MadeNotebook.Read("""{"cell_type":"code","source":"1","metadata":{}}""");

        Assert.False(NotebookStripper.Strip(notebook));
        Assert.Equal("""{"cell_type":"code","source":"1","metadata":{}}""", notebook.Cells[0].Json.ToJsonString());
    }
}
