using System.Xml.Linq;
using HeroImages.Notebooks.Cells;
using HeroImages.Notebooks.Running;

namespace HeroImages.Notebooks.Tests.Running;

public class JUnitReportTests
{
    static readonly ErrorOutput Broken = new("Exception", "a < b & \"c\" \u0000 ]]>", ["Exception: \u001b[31ma", "   at line 1"]);

    [Fact]
    public void Each_notebook_is_a_suite_and_each_cell_a_case()
    {
        var report = XDocument.Parse(JUnitReport.Of([Run(
            new(0, "using System;\n1 + 1", CellRunStatus.Done, 1.25),
            new(2, "<b>", CellRunStatus.Failed, 0.5, Broken),
            new(3, "x", CellRunStatus.FailedAsAllowed, 0, Broken),
            new(4, "x", CellRunStatus.KernelDied, 0, Broken),
            new(5, "x", CellRunStatus.Skipped),
            new(6, "x", CellRunStatus.NotRun))]));

        var suite = Assert.Single(report.Root!.Elements("testsuite"));
        Assert.Equal(("6", "1", "1", "2"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("errors")!.Value, suite.Attribute("skipped")!.Value));
        Assert.Equal(["cell 1: using System;", "cell 3: <b>", "cell 4: x", "cell 5: x", "cell 6: x", "cell 7: x"], suite.Elements("testcase").Select(c => c.Attribute("name")!.Value));
        Assert.Equal(["", "failure", "system-err", "error", "skipped", "skipped"], suite.Elements("testcase").Select(c => c.Elements().SingleOrDefault()?.Name.LocalName ?? ""));
    }

    [Fact]
    public void What_xml_cannot_hold_is_replaced()
    {
        var report = XDocument.Parse(JUnitReport.Of([Run(new CellRun(0, "x\u0001", CellRunStatus.Failed, 0, Broken))]));

        var failure = report.Descendants("failure").Single();

        Assert.Equal("a < b & \"c\" \uFFFD ]]>", failure.Attribute("message")!.Value);
        Assert.Equal("Exception: \uFFFD[31ma\n   at line 1", failure.Value);
    }

    [Fact]
    public void A_kernel_that_did_not_start_is_an_error_of_the_first_cell()
    {
        var report = XDocument.Parse(JUnitReport.Of([Run(new CellRun(0, "x", CellRunStatus.NotRun), new CellRun(1, "y", CellRunStatus.NotRun)) with { StartFailure = "no program" }]));

        Assert.Equal("no program", report.Descendants("error").Single().Attribute("message")!.Value);
        Assert.Equal(("1", "1"), (report.Root!.Attribute("errors")!.Value, report.Root.Attribute("skipped")!.Value));
    }

    static NotebookRun Run(params CellRun[] cells) => new("n & m.ipynb", "out/n.ipynb", null, new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), 2, cells, []);
}
