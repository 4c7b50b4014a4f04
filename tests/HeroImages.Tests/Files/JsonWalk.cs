using System.Globalization;
using System.Text;
using System.Text.Json;
using HeroImages.Files;

namespace HeroImages.Tests.Files;

/// <summary>Reads a whole document with the scanner, or with the base library, and writes both down in the same way.</summary>
static class JsonWalk
{
    public static string ByScanner(string json, int bufferBytes = 1 << 12, int atATime = int.MaxValue) =>
        ByScanner(Encoding.UTF8.GetBytes(json), bufferBytes, atATime);

    public static string ByScanner(byte[] json, int bufferBytes, int atATime = int.MaxValue)
    {
        using var scanner = new JsonScanner(new TrickleStream(json, atATime), "test.json", bufferBytes);
        var text = new StringBuilder();
        Write(scanner, text);
        scanner.ExpectEnd();
        return text.ToString();
    }

    public static string ByLibrary(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 10_000 });
        var text = new StringBuilder();
        Write(document.RootElement, text);
        return text.ToString();
    }

    static void Write(JsonScanner scanner, StringBuilder text)
    {
        switch (scanner.Peek())
        {
            case JsonKind.Object:
                scanner.EnterObject();
                text.Append('{');
                while (scanner.NextProperty(out var name))
                {
                    WriteText(WideText.ToString(name), text);
                    Write(scanner, text);
                }
                text.Append('}');
                break;
            case JsonKind.Array:
                scanner.EnterArray();
                text.Append('[');
                while (scanner.NextItem())
                {
                    Write(scanner, text);
                }
                text.Append(']');
                break;
            case JsonKind.String:
                WriteText(WideText.ToString(scanner.ReadString()), text);
                break;
            case JsonKind.Null:
                text.Append(scanner.TryReadNull() ? "null;" : "none;");
                break;
            case JsonKind.Boolean:
                text.Append(scanner.ReadBoolean() ? "true;" : "false;");
                break;
            default:
                WriteNumber(scanner.ReadNumber(), text);
                break;
        }
    }

    static void Write(JsonElement element, StringBuilder text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var member in element.EnumerateObject())
                {
                    WriteText(member.Name, text);
                    Write(member.Value, text);
                }
                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in element.EnumerateArray())
                {
                    Write(item, text);
                }
                text.Append(']');
                break;
            case JsonValueKind.String:
                WriteText(element.GetString()!, text);
                break;
            case JsonValueKind.Number:
                // Not GetDouble, which rounds 66787048461283780.000 up: it takes the zeros at the end of an exact tie for more than nothing.
                WriteNumber(double.Parse(element.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture), text);
                break;
            default:
                text.Append(element.GetRawText()).Append(';');
                break;
        }
    }

    static void WriteText(string value, StringBuilder text) => text.Append(value.Length).Append('"').Append(value).Append('"');

    static void WriteNumber(double value, StringBuilder text) =>
        text.Append(CultureInfo.InvariantCulture, $"{BitConverter.DoubleToInt64Bits(value):x};");
}
