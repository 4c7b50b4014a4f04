namespace HeroImages.Emulators.Gemini.Requests;

/// <summary>A message: its fields in either casing.</summary>
sealed class MessageShape
{
    readonly Dictionary<string, FieldShape> _fields = new(StringComparer.Ordinal);

    public MessageShape(params (string Name, FieldShape Shape)[] fields)
    {
        foreach (var (name, shape) in fields)
        {
            _fields[name] = shape;
            _fields[FieldName.Snake(name)] = shape;
        }
    }

    public FieldShape? Find(string name) => _fields.GetValueOrDefault(name);
}
