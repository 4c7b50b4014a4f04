using System.Globalization;
using System.Text;
using System.Xml;

namespace HeroImages.Notebooks.Running;

/// <summary>Runs as the XML that build servers read: a suite for each notebook, a case for each code cell.</summary>
public static class JUnitReport
{
    const int NameLength = 60;

    /// <summary>The XML of some runs. Characters that XML cannot hold are replaced.</summary>
    public static string Of(IReadOnlyList<NotebookRun> runs)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new() { Indent = true, IndentChars = " ", NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("testsuites");
            Count(xml, runs.Sum(r => r.Cells.Count), runs.Sum(Failures), runs.Sum(Errors), runs.Sum(Skipped), runs.Sum(r => r.Seconds));
            foreach (var run in runs)
            {
                Write(xml, run);
            }
            xml.WriteEndElement();
        }
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    static void Write(XmlWriter xml, NotebookRun run)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", run.Path);
        Count(xml, run.Cells.Count, Failures(run), Errors(run), Skipped(run), run.Seconds);
        Attribute(xml, "timestamp", run.StartedAt.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        foreach (var cell in run.Cells)
        {
            Write(xml, run, cell);
        }
        if (run.StartFailure is { } failure)
        {
            Element(xml, "system-err", failure);
        }
        xml.WriteEndElement();
    }

    static void Write(XmlWriter xml, NotebookRun run, CellRun cell)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", run.Path);
        Attribute(xml, "name", NameOf(cell));
        Attribute(xml, "time", Seconds(cell.Seconds));
        if (IsError(run, cell))
        {
            Problem(xml, "error", cell, run.StartFailure ?? "");
        }
        else if (cell.IsFailure)
        {
            Problem(xml, "failure", cell, "");
        }
        else if (IsSkipped(run, cell))
        {
            xml.WriteStartElement("skipped");
            Attribute(xml, "message", cell.Status == CellRunStatus.Skipped ? $"tagged {CellTags.Skip}" : "a cell before it ended the run");
            xml.WriteEndElement();
        }
        else if (cell.Error is { } allowed)
        {
            Element(xml, "system-err", string.Join('\n', allowed.Trace));
        }
        xml.WriteEndElement();
    }

    static void Problem(XmlWriter xml, string element, CellRun cell, string otherwise)
    {
        xml.WriteStartElement(element);
        Attribute(xml, "message", cell.Error?.Message ?? otherwise);
        Attribute(xml, "type", cell.Error?.Name ?? "KernelDied");
        xml.WriteString(Clean(cell.Error is { } error ? string.Join('\n', error.Trace) : otherwise));
        xml.WriteEndElement();
    }

    static string NameOf(CellRun cell)
    {
        var line = cell.Source.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Length > 0) ?? "";
        return string.Create(CultureInfo.InvariantCulture, $"cell {cell.Index + 1}: {(line.Length <= NameLength ? line : line[..NameLength] + "…")}");
    }

    static void Count(XmlWriter xml, int tests, int failures, int errors, int skipped, double seconds)
    {
        foreach (var (name, count) in new[] { ("tests", tests), ("failures", failures), ("errors", errors), ("skipped", skipped) })
        {
            Attribute(xml, name, count.ToString(CultureInfo.InvariantCulture));
        }
        Attribute(xml, "time", Seconds(seconds));
    }

    static int Failures(NotebookRun run) => run.Cells.Count(c => c.IsFailure && !IsError(run, c));

    static int Errors(NotebookRun run) => run.Cells.Count(c => IsError(run, c));

    static int Skipped(NotebookRun run) => run.Cells.Count(c => IsSkipped(run, c));

    /// <summary>What is no fault of the cell: the kernel died or could not be started.</summary>
    static bool IsError(NotebookRun run, CellRun cell) => cell.Status is CellRunStatus.KernelDied or CellRunStatus.Stopped || (run.StartFailure is not null && cell == run.Cells[0]);

    static bool IsSkipped(NotebookRun run, CellRun cell) => cell.Status is CellRunStatus.Skipped or CellRunStatus.NotRun && !IsError(run, cell);

    static string Seconds(double seconds) => seconds.ToString("F3", CultureInfo.InvariantCulture);

    static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Clean(value));

    static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Clean(text));

    static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value) ? rune.ToString() : "\uFFFD");
        }
        return clean.ToString();
    }
}
