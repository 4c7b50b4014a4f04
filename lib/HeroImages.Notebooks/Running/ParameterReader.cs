using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HeroImages.Files;
using Microsoft.CodeAnalysis.CSharp;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace HeroImages.Notebooks.Running;

/// <summary>Reads parameters from arguments and from YAML (or JSON) files. YAML is read as plain data; its type tags make nothing.</summary>
public static partial class ParameterReader
{
    /// <summary>YAML lets a few lines stand for many by reference; more values than this are no parameters.</summary>
    const int MostValues = 100_000;

    const int MostDepth = 100;

    /// <summary>Reads <c>name=value</c>; the kind of the value is told by its look.</summary>
    /// <param name="option">The option it was given with, for errors.</param>
    /// <param name="argument">Name and value.</param>
    /// <param name="isText">Whether the value is text whatever it looks like.</param>
    /// <exception cref="InputException">It is not of that form.</exception>
    public static NotebookParameter ReadArgument(string option, string argument, bool isText = false)
    {
        var at = argument.IndexOf('=', StringComparison.Ordinal);
        if (at < 0)
        {
            throw new InputException(option, null, $"\"{argument}\"", "name=value");
        }
        var (name, text) = (argument[..at].Trim(), argument[(at + 1)..]);
        CheckName(option, name);
        return new(name, isText ? text : Value(option, name, text), text, isText);
    }

    /// <summary>Reads a file whose top level is a mapping of names to values.</summary>
    /// <exception cref="InputException">It cannot be read, or is not of that form; the message names the line.</exception>
    public static IReadOnlyList<NotebookParameter> ReadFile(string path)
    {
        var root = Parse(path, ReadText(path));
        if (root is null)
        {
            return [];
        }
        if (root is not YamlMappingNode mapping)
        {
            throw Wrong(path, root, "no mapping", "lines of the form name: value");
        }
        var budget = MostValues;
        return [.. mapping.Children.Select(child => Parameter(path, child.Key, child.Value, ref budget))];
    }

    static NotebookParameter Parameter(string path, YamlNode key, YamlNode value, ref int budget)
    {
        var name = (key as YamlScalarNode)?.Value ?? "";
        CheckName(path, name);
        return new(name, Convert(path, value, ref budget), (value as YamlScalarNode)?.Value);
    }

    static void CheckName(string from, string name)
    {
        if (!SyntaxFacts.IsValidIdentifier(name) || SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None)
        {
            throw new InputException(from, null, $"the name \"{name}\"", "a name that a C# variable can have");
        }
    }

    static JsonNode? Value(string option, string name, string text)
    {
        var isList = (text.StartsWith('[') && text.EndsWith(']')) || (text.StartsWith('{') && text.EndsWith('}'));
        var budget = MostValues;
        return isList ? Convert($"{option} {name}", Parse($"{option} {name}", text)!, ref budget) : Scalar(text);
    }

    static YamlNode? Parse(string path, string text)
    {
        try
        {
            CheckDepth(path, text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.FirstOrDefault()?.RootNode;
        }
        catch (YamlException e)
        {
            throw new InputException(path, FormattableString.Invariant($"line {e.Start.Line}, column {e.Start.Column}"), $"broken YAML: {e.Message}", cause: e);
        }
    }

    /// <summary>The reader of whole documents calls itself for each level, which ends in a full stack; this one does not.</summary>
    static void CheckDepth(string path, string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MostDepth)
            {
                throw new InputException(path, FormattableString.Invariant($"line {parser.Current.Start.Line}"), "values inside values without end", FormattableString.Invariant($"at most {MostDepth} levels"));
            }
        }
    }

    static JsonNode? Convert(string path, YamlNode node, ref int budget, int depth = 0)
    {
        if (--budget < 0 || depth > MostDepth)
        {
            throw Wrong(path, node, "too many values", FormattableString.Invariant($"at most {MostValues} of them, no list inside itself"));
        }
        switch (node)
        {
            case YamlScalarNode scalar:
                return scalar.Style == ScalarStyle.Plain ? Scalar(scalar.Value ?? "") : scalar.Value;
            case YamlSequenceNode sequence:
                var list = new JsonArray();
                foreach (var child in sequence.Children)
                {
                    list.Add(Convert(path, child, ref budget, depth + 1));
                }
                return list;
            case YamlMappingNode mapping:
                var members = new JsonObject();
                foreach (var (key, child) in mapping.Children)
                {
                    members[(key as YamlScalarNode)?.Value ?? throw Wrong(path, key, "a key that is no text", "text")] = Convert(path, child, ref budget, depth + 1);
                }
                return members;
            default:
                throw Wrong(path, node, $"a {node.NodeType}", "a value, a list or a mapping");
        }
    }

    /// <summary>A value by its look. Whole numbers with leading zeros are text: so are codes of cameras.</summary>
    static JsonNode? Scalar(string text) => text switch
    {
        "null" or "~" => null,
        "true" or "True" => true,
        "false" or "False" => false,
        _ when Whole().IsMatch(text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        _ when Decimal().IsMatch(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => text,
    };

    static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, null, $"the file cannot be read: {e.Message}", remedy: "Check the path and its permissions.", cause: e);
        }
    }

    static InputException Wrong(string path, YamlNode at, string found, string expected) => new(path, FormattableString.Invariant($"line {at.Start.Line}"), found, expected);

    [GeneratedRegex(@"\A[-+]?(0|[1-9][0-9]*)\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\A[-+]?([0-9]+\.[0-9]*|\.[0-9]+|[0-9]+(?=[eE]))([eE][-+]?[0-9]+)?\z")]
    private static partial Regex Decimal();
}
