using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Encryption;

/// <summary>Decrypts the strings inside an object; those of object streams are never encrypted by themselves.</summary>
internal static class StringDecryption
{
    /// <summary>Decrypts in place and gives the object back; the parser has limited how deep it nests.</summary>
    public static PdfObject Apply(PdfObject value, ObjectId id, SecurityHandler security)
    {
        switch (value)
        {
            case PdfString text:
                return new PdfString(security.DecryptString(text.Bytes, id));
            case PdfArray array:
                for (int index = 0; index < array.Count; index++)
                    array.SetRaw(index, Apply(array.GetRaw(index), id, security));
                break;
            case PdfDictionary dictionary:
                foreach (string key in dictionary.Keys.ToArray())
                    dictionary.SetRaw(key, Apply(dictionary.GetRaw(key), id, security));
                break;
        }

        return value;
    }
}
